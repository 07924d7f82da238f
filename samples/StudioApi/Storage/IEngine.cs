using System.Data.Common;

namespace StudioApi;

/// <summary>What differs between the databases. All statements but those of the schema are the same for each.</summary>
internal interface IEngine
{
    /// <summary>Its connections.</summary>
    DbDataSource Connections { get; }

    /// <summary>Creates the tables that are missing, in the transaction of whoever runs it; several instances may, at once.</summary>
    string Schema { get; }

    /// <summary>Which database it is and what helps where it can't be used, for whoever starts the API. Never a password.</summary>
    (string Name, string Cure) Place { get; }
}
