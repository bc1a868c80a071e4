using System.Net;
using System.Security.Cryptography;

namespace WraparoundCare.Foundation.Accounts;

/// <summary>Where an attempt to sign in comes from.</summary>
/// <param name="Address">Of the request; those without one are taken together.</param>
/// <param name="Device">What the browser brings to show that the account has signed in on it before (<see cref="KnownDevices"/>).</param>
public sealed record SignInSource(IPAddress? Address, string? Device = null);

/// <summary>What of an address tells subscribers apart: of IPv6 one has a whole /64.</summary>
internal static class Subscriber
{
    private const int SubscriberBytes = 8;

    public static ReadOnlySpan<byte> Of(IPAddress? address)
    {
        var plain = address ?? IPAddress.None;
        var bytes = (plain.IsIPv4MappedToIPv6 ? plain.MapToIPv4() : plain).GetAddressBytes();
        return bytes.AsSpan(..Math.Min(bytes.Length, SubscriberBytes));
    }

    /// <summary>Names the subscriber among those that try one account, without saying the address.</summary>
    public static string Name(Guid account, IPAddress? address) =>
        Convert.ToHexStringLower(SHA256.HashData([.. account.ToByteArray(), .. Of(address)])[..16]);
}
