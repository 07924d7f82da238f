using System.Data.Common;

namespace StudioApi;

/// <summary>What differs between the databases. All statements but those of the schema are the same for each.</summary>
internal interface IEngine
{
    /// <summary>Its connections.</summary>
    DbDataSource Connections { get; }

    /// <summary>
    /// Makes the table <c>schema_steps</c> where it is missing, in the transaction of whoever runs it, and lets nobody else take
    /// a step until that ends.
    /// </summary>
    string Ledger { get; }

    /// <summary>The tables, step by step. A step that was released stays as it is; what changes is one more behind it.</summary>
    IReadOnlyList<string> Steps { get; }

    /// <summary>Which database it is and what helps where it can't be used, for whoever starts the API. Never a password.</summary>
    (string Name, string Cure) Place { get; }
}
