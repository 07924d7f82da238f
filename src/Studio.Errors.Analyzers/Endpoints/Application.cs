using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>What rules about endpoints share in one compilation.</summary>
internal sealed class Application
{
    public Application(Compilation compilation, ContractSymbols symbols, ErrorFamilies families, Catalogs catalogs)
    {
        Symbols = symbols;
        Models = new FlowModels(compilation);
        Families = families;
        Endpoints = new EndpointReader(Models, symbols);
        Catalogs = catalogs;
    }

    public ContractSymbols Symbols { get; }

    public FlowModels Models { get; }

    public ErrorFamilies Families { get; }

    public EndpointReader Endpoints { get; }

    public Catalogs Catalogs { get; }
}
