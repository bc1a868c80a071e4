using System.Formats.Tar;
using System.IO.Compression;

namespace WraparoundCare.Community.Forum.Imports.Dumps;

/// <summary>
/// A dump as it comes out of a backup: <c>dump.sql</c> as it is, compressed (<c>.sql.gz</c>), or in an archive with uploads
/// (<c>.tar.gz</c>). What it is, its first bytes say. It is unpacked while it is read.
/// </summary>
internal static class DumpFile
{
    private static readonly string[] Names = ["dump.sql.gz", "dump.sql"];

    /// <param name="path">Where it is.</param>
    /// <param name="limit">How many bytes it may be when it is unpacked.</param>
    /// <param name="read">What to do with it; it is closed after that.</param>
    /// <exception cref="UnreadableDumpException">It is not there, damaged, too large or something else.</exception>
    public static void Read(string path, long limit, Action<Stream> read)
    {
        try
        {
            using var file = Unpacked(Open(path), limit);
            if (IsArchive(file))
            {
                using var archive = new TarReader(file);
                using var entry = Unpacked(Find(archive), limit);
                read(entry);
            }
            else
            {
                read(file);
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or FormatException)
        {
            throw new UnreadableDumpException("Het bestand is beschadigd, of niet helemaal overgekomen.", e);
        }
    }

    private static FileStream Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableDumpException("Het bestand is er niet, of mag niet worden gelezen.", e);
        }
    }

    private static UnpackedStream Unpacked(Stream bytes, long limit)
    {
        var stream = new UnpackedStream(bytes, limit);
        return stream.Peek(2) is [0x1f, 0x8b]
            ? new UnpackedStream(new GZipStream(stream, CompressionMode.Decompress), limit)
            : stream;
    }

    // The mark of an archive stands in the header of its first file.
    private static bool IsArchive(UnpackedStream file) => file.Peek(262) is { Length: 262 } start && start[257..].SequenceEqual("ustar"u8);

    private static Stream Find(TarReader archive)
    {
        while (archive.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is { } data && Names.Contains(Path.GetFileName(entry.Name)))
            {
                return data;
            }
        }

        throw new UnreadableDumpException("In het archief staat geen dump.sql.gz. Is dit wel een back-up van Discourse?");
    }
}
