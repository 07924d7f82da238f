using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>
/// The steps of the pipeline. Every one gives records without symbols, nodes or texts, so that what did not change is
/// seen not to have changed.
/// </summary>
internal static class PipelineSteps
{
    public static IncrementalValuesProvider<AnchorReading> AnchorReadings(this IncrementalGeneratorInitializationContext context) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(AnchorReader.AttributeName, static (node, _) => node is TypeDeclarationSyntax, AnchorReader.Read)
            .WithTrackingName(TrackingNames.AnchorReadings);

    public static IncrementalValuesProvider<Anchor> Anchors(this IncrementalValuesProvider<AnchorReading> readings) =>
        readings.Gathered()
            .SelectMany(static (all, _) => DistinctAnchors(all))
            .WithTrackingName(TrackingNames.Anchors);

    /// <summary>
    /// One anchor a class: an attribute on two parts of it is the compiler's error, not a reason to fail. Those whose files
    /// would have the same names are numbered.
    /// </summary>
    private static IEnumerable<Anchor> DistinctAnchors(EquatableArray<AnchorReading> readings) =>
        readings.Select(reading => reading.Anchor)
            .OfType<Anchor>()
            .GroupBy(anchor => anchor.GlobalName)
            .Select(same => same.First())
            .GroupBy(anchor => SourceFile.Plain(anchor.QualifiedName), StringComparer.OrdinalIgnoreCase)
            .SelectMany(alike => alike.OrderBy(anchor => anchor.QualifiedName, StringComparer.Ordinal).Select(Numbered));

    private static Anchor Numbered(Anchor anchor, int index) => index == 0 ? anchor : anchor with { FileSuffix = $"-{index + 1}" };

    public static IncrementalValueProvider<EquatableArray<NamedPath>> AnchorPaths(this IncrementalValuesProvider<AnchorReading> readings) =>
        readings.Gathered()
            .Select(static (all, _) => all.Select(reading => reading.Anchor)
                .OfType<Anchor>()
                .Select(anchor => new NamedPath(anchor.Path, anchor.IsClient))
                .Distinct()
                .ToEquatableArray())
            .WithTrackingName(TrackingNames.AnchorPaths);

    public static IncrementalValueProvider<ReferencedLibraries> Libraries(this IncrementalGeneratorInitializationContext context) =>
        context.MetadataReferencesProvider
            .Collect()
            .Select(static (references, _) => ReferencedLibraries.Of(references))
            .Combine(context.CompilationProvider)
            .Select(static (pair, _) => pair.Left.In(pair.Right))
            .WithTrackingName(TrackingNames.Libraries);

    public static IncrementalValuesProvider<CatalogFile> CatalogFiles(
        this IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<EquatableArray<NamedPath>> paths)
    {
        var named = context.AdditionalTextsProvider
            .Combine(paths)
            .SelectMany(static (pair, _) => NamedFile.Of(pair.Left, pair.Right))
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => pair.Left.In(pair.Right));

        // A base is the catalog of a class, too, where no other file is.
        var own = named.SelectMany(static (file, _) => file.IsBase ? [] : new[] { file.Text.Path }).Gathered();
        return named.Combine(own)
            .SelectMany(static (pair, _) => pair.Left.IsCatalogBeside(pair.Right) ? new[] { pair.Left } : [])
            .Select(static (file, cancellation) => CatalogFile.Read(file.Text, cancellation) with { IsForeign = file.IsForeign })
            .WithTrackingName(TrackingNames.CatalogFiles);
    }

    /// <summary>The catalogs that others may extend. Every text is asked for its role alone; only these are read.</summary>
    public static IncrementalValuesProvider<CatalogFile> BaseFiles(this IncrementalGeneratorInitializationContext context) =>
        context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany(static (pair, _) => pair.Left.IsBase(pair.Right) ? new[] { pair.Left } : [])
            .Select(static (text, cancellation) => CatalogFile.Read(text, cancellation))
            .WithTrackingName(TrackingNames.BaseFiles);

    /// <summary>Each catalog with those that it extends. A text that only moved links nothing again.</summary>
    public static IncrementalValuesProvider<LinkedCatalog> LinkedWith(
        this IncrementalValuesProvider<PlacelessCatalog> catalogs,
        IncrementalValuesProvider<PlacelessCatalog> others) =>
        catalogs.Combine(catalogs.GatheredWith(others))
            .Select(static (pair, _) => Guarded.Run(
                () => CatalogLinker.Link(pair.Left, pair.Right), problem => LinkedCatalog.Failed(pair.Left, problem)))
            .WithTrackingName(TrackingNames.Links);

    /// <summary>Each file with what it inherits: what is told of that has its place in the file, too.</summary>
    public static IncrementalValuesProvider<CatalogFile> PlacedIn(
        this IncrementalValuesProvider<CatalogFile> files,
        IncrementalValuesProvider<LinkedCatalog> links) =>
        files.Combine(links.Gathered())
            .Select(static (pair, _) => pair.Left.PlacedIn(pair.Right))
            .WithTrackingName(TrackingNames.PlacedFiles);

    public static IncrementalValuesProvider<PlacelessCatalog> WithoutPlaces(this IncrementalValuesProvider<CatalogFile> files) =>
        files.Select(static (file, _) => file.WithoutPlaces()).WithTrackingName(TrackingNames.Catalogs);

    /// <summary>The catalogs that libraries carry for the contracts that are served here.</summary>
    public static IncrementalValuesProvider<CarriedCatalog> CarriedCatalogs(
        this IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<Anchor> anchors) =>
        context.MetadataReferencesProvider
            .Combine(anchors.Gathered().Select(
                static (all, _) => all.Select(anchor => anchor.Contract).OfType<Contract>().ToEquatableArray()))
            .SelectMany(static (pair, cancellation) => Generator.CarriedCatalogs.Of(pair.Left, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.CarriedCatalogs);

    /// <summary>The classes of libraries that upstreams name. Where none is named, no library is looked into.</summary>
    public static IncrementalValuesProvider<Family> CalledFamilies(
        this IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<LinkedCatalog> links) =>
        context.MetadataReferencesProvider
            .Combine(links.Gathered().Select(static (all, _) => all
                .SelectMany(link => link.Catalog?.Upstreams.Select(upstream => upstream.Errors) ?? [])
                .Where(name => name.Length > 0)
                .Distinct()
                .ToEquatableArray()))
            .SelectMany(static (pair, cancellation) => Generator.CarriedCatalogs.Named(pair.Left, pair.Right, cancellation))
            .Select(static (carried, _) => Family.Of(carried))
            .WithTrackingName(TrackingNames.CalledFamilies);

    public static IncrementalValuesProvider<Family> JoinedWith(
        this IncrementalValuesProvider<Anchor> anchors,
        IncrementalValuesProvider<LinkedCatalog> catalogs,
        IncrementalValuesProvider<CarriedCatalog> carried,
        IncrementalValueProvider<ReferencedLibraries> libraries) =>
        anchors.With(libraries).Combine(catalogs.Gathered().With(carried.Gathered()))
            .Select(static (pair, _) => Guarded.Run(
                () => Family.Join(pair.Left.First, pair.Right.First, pair.Right.Second, pair.Left.Second.Libraries),
                problem => Family.Join(pair.Left.First, [], [], pair.Left.Second.Libraries) with { Fault = problem }))
            .WithTrackingName(TrackingNames.Families);

    public static IncrementalValuesProvider<Mapping> MappedIn(
        this IncrementalValuesProvider<Family> families,
        IncrementalValueProvider<Compilation> compilation) =>
        families.Combine(compilation)
            .Select(static (pair, cancellation) =>
                Guarded.Run(
                    () => new Mapping(pair.Left, ExceptionTypeReader.Read(pair.Left, pair.Right, cancellation)),
                    problem => new(pair.Left, EquatableArray<ExceptionType>.Empty, problem)))
            .WithTrackingName(TrackingNames.ExceptionTypes);

    public static IncrementalValuesProvider<SourceFile> FamilySources(this IncrementalValuesProvider<Family> families) =>
        families
            .SelectMany(static (family, _) => Guarded.RunAll(() => FamilyPrinter.Print(family), SourceFile.Failed))
            .WithTrackingName(TrackingNames.FamilySources);

    public static IncrementalValuesProvider<SourceFile> ResultSources(this IncrementalValuesProvider<Family> families) =>
        families.SelectMany(static (family, _) => family.StatusGroups())
            .WithTrackingName(TrackingNames.StatusGroups)
            .Select(static (group, _) => Guarded.Run(() => ResultPrinter.Print(group), SourceFile.Failed))
            .WithTrackingName(TrackingNames.ResultSources);

    public static IncrementalValuesProvider<SourceFile> PipelineSources(this IncrementalValuesProvider<Mapping> mappings) =>
        mappings
            .SelectMany(static (mapping, _) => Guarded.RunAll(() => ServerPrinter.Print(mapping), SourceFile.Failed))
            .WithTrackingName(TrackingNames.PipelineSources);

    public static IncrementalValuesProvider<UpstreamFamily> Upstreams(
        this IncrementalValuesProvider<Family> families, IncrementalValuesProvider<Family> called) =>
        families.GatheredWith(called)
            .SelectMany(static (all, _) => UpstreamFamily.Of(all))
            .WithTrackingName(TrackingNames.Upstreams);

    public static IncrementalValuesProvider<SourceFile> UpstreamSources(this IncrementalValuesProvider<UpstreamFamily> upstreams) =>
        upstreams
            .Select(static (upstream, _) => Guarded.Run(() => UpstreamPrinter.Print(upstream), SourceFile.Failed))
            .WithTrackingName(TrackingNames.UpstreamSources);

    /// <summary>The anchors that a test project sees, its own and those of what it references; none in any other project.</summary>
    public static IncrementalValuesProvider<Anchor> TestedIn(
        this IncrementalValuesProvider<Anchor> anchors,
        IncrementalValueProvider<Compilation> compilation,
        IncrementalValueProvider<ReferencedLibraries> libraries) =>
        anchors.Gathered().With(libraries).Combine(compilation)
            .SelectMany(static (pair, cancellation) =>
                pair.Left.Second.Libraries.HasFlag(Generator.Libraries.Testing) && ReferencedAnchors.CanBeExtendedIn(pair.Right)
                    ? pair.Left.First.Concat(ReferencedAnchors.In(pair.Right, cancellation))
                        .GroupBy(anchor => anchor.QualifiedName)
                        .Select(same => same.First())
                    : [])
            .WithTrackingName(TrackingNames.TestedAnchors);

    public static IncrementalValuesProvider<SourceFile> TestingSources(this IncrementalValuesProvider<Anchor> anchors) =>
        anchors
            .Select(static (anchor, _) => Guarded.Run(() => TestingPrinter.Print(anchor), SourceFile.Failed))
            .WithTrackingName(TrackingNames.TestingSources);

    public static IncrementalValuesProvider<LocatedProblem> AnchorProblems(
        this IncrementalValuesProvider<AnchorReading> readings,
        IncrementalValuesProvider<CatalogFile> files) =>
        readings.Combine(files.Select(static (file, _) => new FoundFile(file.Path, file.IsReadable)).Gathered())
            .SelectMany(
                static (pair, _) => Guarded.RunAll(() => Generator.AnchorProblems.Of(pair.Left, pair.Right), LocatedProblem.Nowhere))
            .WithTrackingName(TrackingNames.Problems);

    public static IncrementalValuesProvider<LocatedProblem> CatalogProblems(this IncrementalValuesProvider<CatalogFile> files) =>
        files.SelectMany(static (file, _) => file.Reading.Problems.Select(problem => new LocatedProblem(file.Path, problem)))
            .WithTrackingName(TrackingNames.Problems);

    /// <summary>The problems of bases that the project can edit: of those that a path leads to from an anchor's catalog.</summary>
    public static IncrementalValuesProvider<LocatedProblem> BaseProblems(
        this IncrementalValuesProvider<CatalogFile> bases,
        IncrementalValuesProvider<LinkedCatalog> links) =>
        bases.Combine(links.Gathered())
            .SelectMany(static (pair, _) =>
                pair.Right.Any(link => link.Bases.Contains(pair.Left.Path)) && pair.Right.All(link => link.Path != pair.Left.Path)
                    ? pair.Left.Reading.Problems.Select(problem => new LocatedProblem(pair.Left.Path, problem))
                    : [])
            .WithTrackingName(TrackingNames.Problems);

    public static IncrementalValuesProvider<ShippedFile> ShippedFiles(this IncrementalGeneratorInitializationContext context) =>
        context.AdditionalTextsProvider
            .Where(static file => ShippedReader.IsBaseline(file.Path))
            .Select(static (file, cancellation) => ShippedFile.Read(file, cancellation))
            .WithTrackingName(TrackingNames.ShippedFiles);

    public static IncrementalValuesProvider<LocatedProblem> PromiseProblems(
        this IncrementalValuesProvider<CatalogFile> files,
        IncrementalValuesProvider<ShippedFile> baselines) =>
        files.Combine(baselines.Gathered())
            .SelectMany(
                static (pair, _) => Guarded.RunAll(() => Generator.PromiseProblems.Of(pair.Left, pair.Right), LocatedProblem.Nowhere))
            .WithTrackingName(TrackingNames.Problems);

    public static IncrementalValuesProvider<LocatedProblem> FamilyProblems(
        this IncrementalValuesProvider<CatalogFile> files,
        IncrementalValuesProvider<Mapping> mappings) =>
        files.Combine(mappings.Gathered())
            .SelectMany(
                static (pair, _) => Guarded.RunAll(() => Generator.FamilyProblems.Of(pair.Left, pair.Right), LocatedProblem.Nowhere))
            .WithTrackingName(TrackingNames.Problems);

    public static IncrementalValuesProvider<LocatedProblem> UpstreamProblems(
        this IncrementalValuesProvider<CatalogFile> files,
        IncrementalValuesProvider<Family> families,
        IncrementalValuesProvider<Family> called) =>
        files.Combine(files.Gathered().With(families.GatheredWith(called)))
            .SelectMany(
                static (pair, _) => Guarded.RunAll(
                    () => Generator.UpstreamProblems.Of(pair.Left, pair.Right.First, pair.Right.Second), LocatedProblem.Nowhere))
            .WithTrackingName(TrackingNames.Problems);

    public static IncrementalValuesProvider<LocatedProblem> ContractProblems(
        this IncrementalValuesProvider<AnchorReading> readings,
        IncrementalValuesProvider<CarriedCatalog> carried,
        IncrementalValuesProvider<Mapping> mappings) =>
        readings.Where(static reading => reading.Anchor is { Contract: not null })
            .Combine(carried.Gathered().With(mappings.Gathered()))
            .SelectMany(static (pair, _) => Guarded.RunAll(
                () => Generator.ContractProblems.Of(pair.Left, pair.Right.First, pair.Right.Second), LocatedProblem.Nowhere))
            .WithTrackingName(TrackingNames.Problems);

    /// <summary>Faults of ours while types were looked up: they belong to no file.</summary>
    public static IncrementalValuesProvider<LocatedProblem> MappingFaults(this IncrementalValuesProvider<Mapping> mappings) =>
        mappings.SelectMany(
            static (mapping, _) => new[] { mapping.Family.Fault, mapping.Fault }.OfType<Problem>().Select(LocatedProblem.Nowhere))
            .WithTrackingName(TrackingNames.Problems);

    public static void AddSources(
        this IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<SourceFile> sources) =>
        context.RegisterSourceOutput(sources, static (output, source) =>
        {
            if (source.Fault is { } fault)
            {
                output.ReportDiagnostic(LocatedProblem.Nowhere(fault).ToDiagnostic());
            }
            else
            {
                output.AddSource(source.HintName, source.ToSourceText());
            }
        });

    public static void ReportProblems(
        this IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<LocatedProblem> problems) =>
        context.RegisterSourceOutput(problems, static (output, problem) => output.ReportDiagnostic(problem.ToDiagnostic()));
}
