namespace Studio.Errors.Catalog;

/// <summary>What the binder asks of one file, asked of the union of several.</summary>
internal static class UnionChecks
{
    public static void Check(BoundCatalog catalog, InheritedErrors inherited, ProblemList problems)
    {
        Code(catalog, problems);
        foreach (var error in catalog.Errors)
        {
            if (error.Model.Category.Length == 0 && catalog.Settings.Envelope.Model.Shows(Placeholder.Category))
            {
                problems.Report(Rules.MissingMember, error.Place, $"'{error.Model.Code}'", "category", "one, since the envelope shows it");
            }

            if (inherited.Find(error.Model.Code)?.Overrides is { Message: not null } or { Values: not null })
            {
                Message(error, problems);
            }
        }

        if (catalog.Errors.Count > CatalogBinder.MaximumCodes)
        {
            var first = catalog.Errors[CatalogBinder.MaximumCodes];
            problems.Report(
                Rules.TooManyCodes,
                catalog.ErrorsPlace,
                Phrase.Number(catalog.Errors.Count),
                Phrase.Number(CatalogBinder.MaximumCodes),
                first.Model.Code);
        }
    }

    private static void Code(BoundCatalog catalog, ProblemList problems)
    {
        if (catalog.Settings.CodeHeader is null && !catalog.Settings.Envelope.Model.Shows(Placeholder.Code))
        {
            problems.Report(
                Rules.CodeInEnvelope,
                catalog.Settings.Envelope.Place,
                "The envelope does not show the code",
                "add a member that is \"{code}\", or name a header for it, as in \"headers\": { \"code\": \"X-Error-Code\" }");
        }
    }

    private static void Message(BoundError error, ProblemList problems)
    {
        var message = new MessageBinder(error.Model.Code, error.Model.Parameters, problems);
        foreach (var part in error.Model.Message.Parts.Where(part => part.IsParameter))
        {
            message.Check(part.Text, UnionPlaces.MessageOf(error));
        }
    }
}
