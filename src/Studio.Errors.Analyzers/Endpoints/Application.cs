namespace Studio.Errors.Analyzers;

/// <summary>What a rule about endpoints knows of the whole application.</summary>
internal sealed class Application(Contract contract, Catalogs catalogs)
{
    public Contract Contract => contract;

    public ContractSymbols Symbols => contract.Symbols;

    public FlowModels Models => contract.Models;

    public ErrorFamilies Families => contract.Families;

    public Catalogs Catalogs => catalogs;
}
