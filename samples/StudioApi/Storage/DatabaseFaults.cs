using System.Data.Common;
using System.Net.Sockets;
using Studio.Errors.AspNetCore;

namespace StudioApi;

/// <summary>What a database complains about at run time. SQL is fixed text, so it is itself: locked, broken, slow or gone.</summary>
internal static class DatabaseFaults
{
    /// <summary>Each of them is answered with <c>unavailable</c>. That a time-out is, the catalog says.</summary>
    public static void MapDatabaseFaults(this ErrorHandlingOptions errors) => errors
        .Map<DbException>(_ => new ApiErrors.Unavailable())
        .Map<SocketException>(_ => new ApiErrors.Unavailable());

    /// <summary>Whether it is one.</summary>
    public static bool IsOne(Exception fault) => fault is DbException or SocketException or TimeoutException;
}
