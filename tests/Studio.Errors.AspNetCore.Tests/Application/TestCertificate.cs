using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Studio.Errors.AspNetCore.Tests.Application;

/// <summary>A certificate of this test run alone.</summary>
internal static class TestCertificate
{
    private static readonly Lazy<X509Certificate2> Made = new(Make);

    public static X509Certificate2 Value => Made.Value;

    private static X509Certificate2 Make()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
