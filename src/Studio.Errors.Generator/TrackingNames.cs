namespace Studio.Errors.Generator;

/// <summary>The names of the pipeline's steps; the tests ask for them.</summary>
internal static class TrackingNames
{
    public const string AnchorReadings = nameof(AnchorReadings);
    public const string Anchors = nameof(Anchors);
    public const string AnchorPaths = nameof(AnchorPaths);
    public const string Libraries = nameof(Libraries);
    public const string CarriedCatalogs = nameof(CarriedCatalogs);
    public const string CalledFamilies = nameof(CalledFamilies);
    public const string CatalogFiles = nameof(CatalogFiles);
    public const string BaseFiles = nameof(BaseFiles);
    public const string Catalogs = nameof(Catalogs);
    public const string Links = nameof(Links);
    public const string PlacedFiles = nameof(PlacedFiles);
    public const string Families = nameof(Families);
    public const string ExceptionTypes = nameof(ExceptionTypes);
    public const string StatusGroups = nameof(StatusGroups);
    public const string FamilySources = nameof(FamilySources);
    public const string ResultSources = nameof(ResultSources);
    public const string PipelineSources = nameof(PipelineSources);
    public const string Upstreams = nameof(Upstreams);
    public const string UpstreamSources = nameof(UpstreamSources);
    public const string TestedAnchors = nameof(TestedAnchors);
    public const string TestingSources = nameof(TestingSources);
    public const string ShippedFiles = nameof(ShippedFiles);
    public const string Problems = nameof(Problems);
}
