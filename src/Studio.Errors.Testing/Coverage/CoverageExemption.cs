namespace Studio.Errors.Testing;

/// <summary>An error of an endpoint that need not be covered.</summary>
internal sealed class CoverageExemption
{
    private const string Any = "*";

    private readonly string endpoint;
    private readonly string code;

    /// <summary>Reads an exemption.</summary>
    /// <param name="text">Endpoint and code, or <c>*</c> for either.</param>
    /// <exception cref="ErrorAssertionException">It is neither.</exception>
    public CoverageExemption(string text)
    {
        var space = text.LastIndexOf(' ');
        if (space <= 0 || space == text.Length - 1)
        {
            throw new ErrorAssertionException(
                $"'{text}' is no exemption; write endpoint and code, such as 'GET /orders/{{id}} sold_out' or '* sold_out'.");
        }

        (endpoint, code) = (text[..space], text[(space + 1)..]);
    }

    /// <summary>Whether it is about an error of an endpoint.</summary>
    /// <param name="row">The error.</param>
    /// <returns>True where it is.</returns>
    public bool Covers(ErrorCoverageRow row) => (endpoint == Any || endpoint == row.Endpoint) && (code == Any || code == row.Code);

    /// <summary>As it was written.</summary>
    /// <returns>Endpoint and code.</returns>
    public override string ToString() => $"{endpoint} {code}";
}
