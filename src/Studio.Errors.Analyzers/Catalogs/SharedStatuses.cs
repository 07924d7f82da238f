using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>The statuses that several codes of one family share. Two families never make a status ambiguous for each other.</summary>
internal sealed class SharedStatuses(ErrorFamilies families)
{
    private readonly Lazy<IReadOnlyList<(INamedTypeSymbol Enum, OfFamily Statuses)>> all = new(() =>
        [.. families.Codes
            .GroupBy(static one => one.Member.ContainingType, (IEqualityComparer<INamedTypeSymbol>)SymbolEqualityComparer.Default)
            .Select(static family => (family.Key, new OfFamily(family.Select(static one => (one.Code.Status, one.Code.Code)))))]);

    /// <summary>The code enum of the family that a generated type belongs to; null for a type that all families use.</summary>
    public INamedTypeSymbol? FamilyOf(ITypeSymbol type) =>
        all.Value.Select(static one => one.Enum).FirstOrDefault(codes => CodesOf(type).Any(property => property.Type.SameAs(codes)));

    /// <summary>
    /// The statuses of a family; where it isn't known which, those that mean several codes in every family that has them.
    /// </summary>
    public OfFamily Of(INamedTypeSymbol? family)
    {
        var known = all.Value.Where(one => family is null || one.Enum.SameAs(family)).Select(static one => one.Statuses).ToList();
        return known.Count == 1 ? known[0] : new OfFamily(
            known.SelectMany(static one => one.Codes),
            known.SelectMany(static one => one.Shared)
                .Where(status => known.TrueForAll(one => one.Shared.Contains(status) || !one.All.Contains(status))));
    }

    private static IEnumerable<IPropertySymbol> CodesOf(ITypeSymbol type) =>
        type.SelfAndBaseTypes().SelectMany(static one => one.GetMembers("Code")).OfType<IPropertySymbol>();

    /// <summary>The statuses of one family, each with its codes.</summary>
    internal sealed class OfFamily(IEnumerable<(int Status, string Code)> codes, IEnumerable<int>? shared = null)
    {
        public IReadOnlyList<(int Status, string Code)> Codes { get; } = [.. codes];

        public HashSet<int> Shared => field ??=
            [.. shared ?? Codes.GroupBy(static one => one.Status).Where(static one => one.Skip(1).Any()).Select(static one => one.Key)];

        public IEnumerable<int> All => Codes.Select(static one => one.Status);

        private bool IsHundreds { get; init; }

        /// <summary>The same by first digits: a digit is shared where one of its statuses is.</summary>
        public OfFamily InHundreds() =>
            new(Codes.Select(
                static one => (one.Status / 100, one.Code)), Shared.Select(static status => status / 100)) { IsHundreds = true };

        /// <summary>Whether a code's status is the one that is tested for.</summary>
        public bool Is(int ofCode, int status) => (IsHundreds ? ofCode / 100 : ofCode) == status;

        /// <summary>Whether a code's status is a shared one of a range.</summary>
        public bool IsShared(int ofCode, Func<int, bool> holds) =>
            (IsHundreds ? ofCode / 100 : ofCode) is var status && Shared.Contains(status) && holds(status);

        public string Print(int status) => IsHundreds ? $"{status}xx" : status.ToString(System.Globalization.CultureInfo.InvariantCulture);

        public string CodesOf(int status) =>
            string.Join(" and ", Codes.Where(one => one.Status == status).Select(static one => $"'{one.Code}'"));
    }
}
