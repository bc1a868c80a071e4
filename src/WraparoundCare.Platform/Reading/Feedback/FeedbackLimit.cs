using System.Net;
using System.Security.Cryptography;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace WraparoundCare.Platform.Reading.Feedback;

/// <summary>
/// Keeps one address from filling the counts. The address itself is not kept, not even in memory: only a keyed hash of it,
/// whose key is made up anew at each start, until its ten minutes are over.
/// </summary>
public sealed class FeedbackLimit : IDisposable
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly PartitionedRateLimiter<IPAddress> _limiter;

    public FeedbackLimit(IOptions<FeedbackOptions> options) =>
        _limiter = PartitionedRateLimiter.Create<IPAddress, string>(address => RateLimitPartition.GetFixedWindowLimiter(
            Hidden(address),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.AnswersPerTenMinutes, Window = TimeSpan.FromMinutes(10) }));

    public bool Allows(IPAddress? address)
    {
        using var lease = _limiter.AttemptAcquire(address ?? IPAddress.None);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();

    // One subscriber has a whole /64 of IPv6 addresses.
    private string Hidden(IPAddress address)
    {
        var bytes = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
        return Convert.ToBase64String(HMACSHA256.HashData(_key, bytes.AsSpan(0, Math.Min(bytes.Length, 8))));
    }
}
