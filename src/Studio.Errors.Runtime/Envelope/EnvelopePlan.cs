using System.Text;

namespace Studio.Errors;

/// <summary>
/// How clients read a shape: the way to the code, the message, the request's id and the fields. Where the shape shows one of
/// them more than once, the first place counts; one in a text counts where none is alone.
/// </summary>
/// <param name="Root">The body.</param>
/// <param name="AreFieldsTexts">Whether numbers and truth values among the fields are texts.</param>
internal sealed record EnvelopePlan(EnvelopeStep Root, bool AreFieldsTexts)
{
    /// <summary>Whether the body has the code.</summary>
    public bool HasCode => Root.Gives.HasFlag(EnvelopeGifts.Code);

    /// <summary>Makes the plan of a shape.</summary>
    /// <param name="shape">The shape.</param>
    /// <returns>The plan.</returns>
    public static EnvelopePlan Of(EnvelopeShape shape)
    {
        var planner = new Planner(shape);
        var root = shape.Body.Accept(planner) ?? new() { Kind = EnvelopeStepKind.Object, Gives = EnvelopeGifts.None };
        return new(root, planner.AreFieldsTexts);
    }

    private sealed class Planner(EnvelopeShape shape) : IEnvelopeVisitor<EnvelopeStep?>
    {
        private readonly EnvelopeMember[] alone = [.. shape.Members.Select(static member => member.Value)];
        private EnvelopeGifts taken;
        private byte[] name = [];
        private EnvelopeMark[] marks = [];

        public bool AreFieldsTexts { get; private set; }

        public EnvelopeStep? Visit(EnvelopeObject node)
        {
            var (ownName, ownMarks) = (name, marks);
            marks = [];
            var inner = node.Properties.Where(static property => !property.IsSpread).Select(Step).OfType<EnvelopeStep>().ToArray();
            var fields = node.Properties.FirstOrDefault(static property => property.IsSpread);
            var holdsFields = fields is not null && Take(EnvelopeGifts.Fields, (EnvelopeFields)fields.Value);
            return Holder(EnvelopeStepKind.Object, ownName, ownMarks, inner, holdsFields);
        }

        public EnvelopeStep? Visit(EnvelopeList node)
        {
            var (ownName, ownMarks) = (name, marks);
            var inner = node.Elements.OfType<EnvelopeObject>()
                .Select(element => Element(element, node.Discriminators))
                .OfType<EnvelopeStep>()
                .ToArray();
            return Holder(EnvelopeStepKind.List, ownName, ownMarks, inner, holdsFields: false);
        }

        public EnvelopeStep? Visit(EnvelopeMember node) =>
            Value(Gift(node), node.IsNumber(shape) ? EnvelopeStepKind.Number : EnvelopeStepKind.Text, around: null);

        public EnvelopeStep? Visit(EnvelopeText node) => node.Members
            .Where(member => !alone.Contains(member))
            .Select(member => Value(Gift(member), EnvelopeStepKind.Text, new SurroundedText(node, member)))
            .FirstOrDefault(static step => step is not null);

        public EnvelopeStep? Visit(EnvelopeFields node) => Take(EnvelopeGifts.Fields, node)
            ? new() { Name = name, Kind = EnvelopeStepKind.Object, Gives = EnvelopeGifts.Fields, HoldsFields = true }
            : null;

        public EnvelopeStep? Visit(EnvelopeConstant node) => null;

        private static EnvelopeGifts Gift(EnvelopeMember member) => member.Source switch
        {
            EnvelopeSource.Code => EnvelopeGifts.Code,
            EnvelopeSource.Message => EnvelopeGifts.Message,
            EnvelopeSource.RequestId => EnvelopeGifts.RequestId,
            EnvelopeSource.Title or EnvelopeSource.Category or EnvelopeSource.TraceId or EnvelopeSource.TraceParent
                or EnvelopeSource.Time or EnvelopeSource.Status or EnvelopeSource.StatusText or EnvelopeSource.Reason
                or EnvelopeSource.Retry or EnvelopeSource.RetryAfter or EnvelopeSource.Documentation => EnvelopeGifts.None,
        };

        private static EnvelopeStep? Holder(
            EnvelopeStepKind kind,
            byte[] name,
            EnvelopeMark[] marks,
            EnvelopeStep[] inner,
            bool holdsFields)
        {
            var gives = inner.Aggregate(holdsFields ? EnvelopeGifts.Fields : EnvelopeGifts.None, static (sum, step) => sum | step.Gives);
            return gives == EnvelopeGifts.None
                ? null
                : new() { Name = name, Kind = kind, Gives = gives, HoldsFields = holdsFields, Inner = inner, Marks = marks };
        }

        private EnvelopeStep? Step(EnvelopeProperty property)
        {
            name = Encoding.UTF8.GetBytes(property.Name);
            return property.Value.Accept(this);
        }

        private EnvelopeStep? Element(EnvelopeObject element, IReadOnlyList<string> discriminators)
        {
            name = [];
            marks = [.. element.Properties
                .Where(property => discriminators.Contains(property.Name))
                .Select(static property => EnvelopeMark.Of(property.Name, ((EnvelopeConstant)property.Value).Text!))];
            return Visit(element);
        }

        private EnvelopeStep? Value(EnvelopeGifts gift, EnvelopeStepKind kind, SurroundedText? around)
        {
            if (gift == EnvelopeGifts.None || taken.HasFlag(gift))
            {
                return null;
            }

            taken |= gift;
            return new() { Name = name, Kind = kind, Gives = gift, Around = around };
        }

        private bool Take(EnvelopeGifts gift, EnvelopeFields fields)
        {
            var isFirst = !taken.HasFlag(gift);
            taken |= gift;
            AreFieldsTexts |= isFirst && fields.AreTexts;
            return isFirst;
        }
    }
}
