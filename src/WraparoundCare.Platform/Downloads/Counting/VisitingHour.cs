using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace WraparoundCare.Platform.Downloads.Counting;

/// <summary>
/// Who downloaded what in an hour of the clock, in memory only. A visitor is a hash with a key that is made for this hour, known nowhere
/// else and erased with it: then nobody can tell any more who it was, nor whether one came back.
/// </summary>
internal sealed class VisitingHour(DateTimeOffset start)
{
    private const int KeyBytes = 32;

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(KeyBytes);

    // How often each visitor downloaded a file, and any file of a tool.
    private readonly Dictionary<(UInt128 Visitor, CountedFile File), int> _visits = [];

    public DateTimeOffset Start { get; } = start;

    public DateTimeOffset End => Start.AddHours(1);

    /// <summary>When each visitor asked for a file last.</summary>
    public Dictionary<(UInt128 Visitor, CountedFile File), DateTimeOffset> Last { get; } = [];

    public int Visits => _visits.Count;

    /// <summary>By UTC, whose hours begin as the Dutch ones do.</summary>
    public static DateTimeOffset StartOf(DateTimeOffset moment) =>
        new(moment.UtcTicks - moment.UtcTicks % TimeSpan.TicksPerHour, TimeSpan.Zero);

    public UInt128 VisitorOf(in DownloadRequest request)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{Plain(request.Address)}\n{request.Agent}"), hash);
        return new UInt128(BitConverter.ToUInt64(hash), BitConverter.ToUInt64(hash[sizeof(ulong)..]));
    }

    /// <param name="visitor">Who downloaded, or whose download goes out.</param>
    /// <param name="file">What.</param>
    /// <param name="sign">1 or -1.</param>
    /// <returns>How many unique downloads that is more.</returns>
    public int Visit(UInt128 visitor, CountedFile file, int sign)
    {
        var before = _visits.GetValueOrDefault((visitor, file));
        var after = before + sign;
        if (after > 0)
        {
            _visits[(visitor, file)] = after;
        }
        else
        {
            _visits.Remove((visitor, file));
        }

        return Math.Sign(after) - Math.Sign(before);
    }

    public void Erase()
    {
        CryptographicOperations.ZeroMemory(_key);
        _visits.Clear();
        Last.Clear();
    }

    // One visitor comes as both, depending on how the server listens.
    private static IPAddress? Plain(IPAddress? address) => address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
}
