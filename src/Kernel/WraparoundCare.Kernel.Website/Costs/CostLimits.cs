using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using WraparoundCare.Kernel.Website.Errors;

namespace WraparoundCare.Kernel.Website.Costs;

/// <summary>
/// Works on a few of each class of cost at a time, lets some wait and refuses the rest at once. ASP.NET Core's own middleware keeps a place
/// until the last byte is read, so that a few who read slowly would keep out everybody else; here it is free when the answer begins.
/// </summary>
internal sealed class CostLimits : IMiddleware, IDisposable
{
    private const string SoonSeconds = "5";
    private const string MinuteSeconds = "60";

    // Addresses share counters rather than that strangers fill the memory.
    private const int Counters = 1 << 14;

    private readonly Dictionary<string, PartitionedRateLimiter<IPAddress>?> _limiters;
    private readonly CostOptions _options;
    private readonly ErrorPages _errors;

    public CostLimits(IOptions<CostOptions> options, ErrorPages errors)
    {
        (_options, _errors) = (options.Value, errors);
        _limiters = _options.Costs.ToDictionary(cost => cost.Key, cost => Limiter(cost.Value), StringComparer.OrdinalIgnoreCase);
    }

    public Task InvokeAsync(HttpContext context, RequestDelegate next) =>
        ClassOf(context) is { } cost && _limiters[cost] is { } limiter ? LimitAsync(context, next, cost, limiter) : next(context);

    public void Dispose()
    {
        foreach (var limiter in _limiters.Values)
        {
            limiter?.Dispose();
        }
    }

    private static string? ClassOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName switch
        {
            Cost.Page when context.Request.QueryString.HasValue => Cost.Query,
            var cost => cost,
        };

    private static PartitionedRateLimiter<IPAddress>? Limiter(CostLimit limit) => limit switch
    {
        { AtOnce: > 0 } => PartitionedRateLimiter.Create<IPAddress, int>(_ => RateLimitPartition.GetConcurrencyLimiter(
            0, _ => new ConcurrencyLimiterOptions { PermitLimit = limit.AtOnce, QueueLimit = limit.Waiting })),
        { PerMinute: > 0 } => PartitionedRateLimiter.Create<IPAddress, int>(address => RateLimitPartition.GetFixedWindowLimiter(
            CounterOf(address),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = limit.PerMinute, Window = TimeSpan.FromMinutes(1) })),
        _ => null,
    };

    // One subscriber has a whole /64 of IPv6 addresses. The hash is another one in each process.
    private static int CounterOf(IPAddress address)
    {
        var bytes = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
        var hash = new HashCode();
        hash.AddBytes(bytes.AsSpan(..Math.Min(bytes.Length, 8)));
        return hash.ToHashCode() & (Counters - 1);
    }

    private async Task LimitAsync(HttpContext context, RequestDelegate next, string cost, PartitionedRateLimiter<IPAddress> limiter)
    {
        using var place = await limiter.AcquireAsync(
            context.Connection.RemoteIpAddress ?? IPAddress.None, cancellationToken: context.RequestAborted);
        if (!place.IsAcquired)
        {
            await RefuseAsync(context, _options.Costs[cost]);
            return;
        }

        context.Response.OnStarting(Free, place);
        await next(context);
    }

    private static Task Free(object place)
    {
        ((RateLimitLease)place).Dispose();
        return Task.CompletedTask;
    }

    private Task RefuseAsync(HttpContext context, CostLimit limit)
    {
        context.Response.Headers.RetryAfter = limit.AtOnce > 0 ? SoonSeconds : MinuteSeconds;
        return _errors.WriteAsync(
            context, limit.AtOnce > 0 ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status429TooManyRequests);
    }
}
