using System.Security.Cryptography;
using System.Text;

namespace StudioApi;

/// <summary>
/// The form in which keys are stored and looked up. A key is long and random, so nobody can guess their way back from
/// its SHA-256, and neither a salt nor a slow hash is needed as for passwords. The look-up is by hash: the time it
/// takes tells nothing about a stored key.
/// </summary>
internal static class KeyHash
{
    /// <summary>Hashes a key.</summary>
    public static byte[] Of(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
