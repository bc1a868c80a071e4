using System.Net;
using System.Net.Sockets;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Foundation.Tests.Accounts;

public sealed class AttemptLimiterTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7")]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff")]
    [InlineData(null, null)]
    public void TryAcquire_OneSubscriber_IsCountedTogether(string? first, string? second)
    {
        using var limiter = new AttemptLimiter(2);

        Assert.True(limiter.TryAcquire(Parse(first)));
        Assert.True(limiter.TryAcquire(Parse(second)));
        Assert.False(limiter.TryAcquire(Parse(first)));
        Assert.False(limiter.TryAcquire(Parse(second)));
    }

    [Theory]
    [InlineData("203.0.113.0")]
    [InlineData("2001:db8:1:2::")]
    public void TryAcquire_Neighbours_AreCountedApart(string address)
    {
        using var limiter = new AttemptLimiter(1);
        var neighbours = Enumerable.Range(0, 50).Select(index => Neighbour(IPAddress.Parse(address), index)).ToList();

        // Two may share a counter, which is rare.
        Assert.InRange(neighbours.Count(limiter.TryAcquire), 45, 50);
        Assert.DoesNotContain(neighbours, limiter.TryAcquire);
    }

    [Fact]
    public void TryAcquire_MoreAddressesThanCounters_KeepsNoMore()
    {
        using var limiter = new AttemptLimiter(1);

        var allowed = Enumerable.Range(0, 4 * AttemptLimiter.MaxPartitions).Count(index => limiter.TryAcquire(new IPAddress(index)));

        Assert.InRange(allowed, AttemptLimiter.MaxPartitions * 9 / 10, AttemptLimiter.MaxPartitions);
    }

    private static IPAddress? Parse(string? address) => address is null ? null : IPAddress.Parse(address);

    private static IPAddress Neighbour(IPAddress address, int index)
    {
        var bytes = address.GetAddressBytes();
        bytes[address.AddressFamily == AddressFamily.InterNetworkV6 ? 7 : 3] += (byte)index;
        return new IPAddress(bytes);
    }
}
