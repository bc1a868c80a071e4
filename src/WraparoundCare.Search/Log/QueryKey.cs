using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Search.Log;

/// <summary>
/// Hides queries until enough people asked them. The key is made once and kept in the database, encrypted with the keys of the site, so
/// that all its servers give the same hash and a copy of the database alone tells nothing.
/// </summary>
public sealed class QueryKey(ICoreScopeProvider scopes, IKeyValueService values, IDataProtectionProvider protection)
{
    private const string StoredName = "Search.QueryKey";
    private const int Bytes = 32;

    /// <summary>What the database compares with to tell hashes from words, none of which begins so.</summary>
    public const string HashPattern = "#%";

    private const char HashSign = '#';

    private readonly Lock _lock = new();

    // Stands in what is stored: with another name nothing of it can be read.
    private readonly IDataProtector _protector = protection.CreateProtector(StoredName);
    private byte[]? _key;

    public static bool IsHash(string term) => term.StartsWith(HashSign);

    public string Hash(string term) => HashSign + Convert.ToHexStringLower(Mac(term))[..Bytes];

    /// <summary>
    /// One of sixteen bits for who asks. Three different bits are three askers; two askers who share a bit are counted as one. The bit
    /// says nothing of the address and, because the query is in the hash, links no two queries of one person.
    /// </summary>
    public int AskerBit(string term, IPAddress? address) => 1 << (Mac($"{term}\n{address}")[0] & 15);

    private byte[] Mac(string text) => HMACSHA256.HashData(Key(), Encoding.UTF8.GetBytes(text));

    private byte[] Key()
    {
        lock (_lock)
        {
            return _key ??= Stored();
        }
    }

    private byte[] Stored()
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        if (Read() is { } known)
        {
            return known;
        }

        // Servers that start together wait here for the first.
        scope.WriteLock(Constants.Locks.KeyValues);
        if (Read() is { } others)
        {
            return others;
        }

        var key = RandomNumberGenerator.GetBytes(Bytes);
        values.SetValue(StoredName, Convert.ToBase64String(_protector.Protect(key)));
        return key;
    }

    // When the keys of the site are gone, what was hashed before is never told.
    private byte[]? Read()
    {
        try
        {
            return values.GetValue(StoredName) is { } stored ? _protector.Unprotect(Convert.FromBase64String(stored)) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
