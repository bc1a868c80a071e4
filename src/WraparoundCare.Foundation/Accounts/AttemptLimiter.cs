using System.Net;
using System.Security.Cryptography;
using System.Threading.RateLimiting;

namespace WraparoundCare.Foundation.Accounts;

/// <summary>
/// How often one address may try something in ten minutes. Of an address it holds no more than a keyed hash, whose key is made up
/// anew at each start, and so short that strangers cannot fill the memory: two of them sharing one is rare and harmless.
/// </summary>
public sealed class AttemptLimiter(int attempts, SecurityLog? log = null) : IDisposable
{
    /// <summary>The number of counters, some 5 MB when all are in use.</summary>
    public const int MaxPartitions = 1 << 14;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly PartitionedRateLimiter<int> _limiter = PartitionedRateLimiter.Create<int, int>(
        partition => RateLimitPartition.GetFixedWindowLimiter(
            partition, _ => new FixedWindowRateLimiterOptions { PermitLimit = attempts, Window = Window }));

    /// <param name="address">Of the request; those without one are counted together.</param>
    public bool TryAcquire(IPAddress? address)
    {
        using var lease = _limiter.AttemptAcquire(Partition(address));
        if (!lease.IsAcquired)
        {
            log?.Report(SecurityEvent.TooManyAttempts);
        }

        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();

    private int Partition(IPAddress? address) =>
        BitConverter.ToUInt16(HMACSHA256.HashData(_key, Subscriber.Of(address))) % MaxPartitions;
}
