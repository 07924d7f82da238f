namespace StudioApi;

/// <summary>A studio.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Live">Whether it is on air.</param>
/// <param name="CreatedAt">When it was created.</param>
internal sealed record Studio(string Id, string Name, bool Live, DateTimeOffset CreatedAt);

/// <summary>One time that a studio was on air.</summary>
/// <param name="Id">Its id.</param>
/// <param name="StartedAt">When it went live.</param>
/// <param name="EndedAt">When it went offline; null while it is on air.</param>
internal sealed record StudioStream(string Id, DateTimeOffset StartedAt, DateTimeOffset? EndedAt);

/// <summary>What a caller sends to create a studio.</summary>
/// <param name="Name">1 to 100 characters.</param>
internal sealed record NewStudio(string? Name);

/// <summary>Items of a list.</summary>
/// <param name="Items">The items.</param>
/// <param name="NextCursor">Where the next page starts; null on the last.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor);
