using System.Net;
using System.Security.Cryptography;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace WraparoundCare.Kernel.Backoffice.SignIn;

/// <summary>Slows down who tries many passwords from one address. Of the address only a keyed hash is held, for ten minutes.</summary>
internal sealed class SignInLimit(IOptions<SignInOptions> options) : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    private readonly PartitionedRateLimiter<string> _attempts = PartitionedRateLimiter.Create<string, string>(who => RateLimitPartition.GetFixedWindowLimiter(
        who, _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.AttemptsPerTenMinutes, Window = Window }));

    public bool Allows(IPAddress? address)
    {
        using var lease = _attempts.AttemptAcquire(Hidden(address ?? IPAddress.None));
        return lease.IsAcquired;
    }

    public void Dispose() => _attempts.Dispose();

    // A subscriber has a /64 of IPv6 addresses.
    private static string Hidden(IPAddress address)
    {
        var bytes = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
        return Convert.ToHexString(HMACSHA256.HashData(Key, bytes.AsSpan(..Math.Min(bytes.Length, 8))));
    }
}
