using System.Globalization;
using Microsoft.Extensions.Options;

namespace WraparoundCare.Community.Forum.Replies;

/// <summary>
/// The folder into which answers come, which nodes may share. To take one is to move it, which one node can do. Whoever dies before it is
/// removed leaves it to be taken again some minutes later; that it was handled already, the database knows.
/// </summary>
internal sealed class ReplyFolder(IOptions<ReplyOptions> options, TimeProvider time)
{
    /// <summary>Longer than anybody works on one.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private const string New = "new";
    private const string Taken = "taken";
    private const string Failed = "failed";

    // As long as a day goes by with such leases.
    private const int MostTries = 288;

    private string Root => options.Value.Folder!;

    /// <summary>Takes what waits, one at a time: the next when the one before was handled.</summary>
    public IEnumerable<TakenReply> Take()
    {
        Array.ForEach([New, "tmp", Taken], name => Directory.CreateDirectory(Path.Combine(Root, name)));
        foreach (var file in Files(New))
        {
            if (Move(file, tries: 1) is { } reply)
            {
                yield return reply;
            }
        }

        foreach (var (file, tries) in Files(Taken).Select(file => (file, TriesOf(file))).Where(left => left.Item2 > 0))
        {
            if (Move(file, tries + 1) is { } reply)
            {
                yield return reply;
            }
        }
    }

    public static void Remove(TakenReply reply) => File.Delete(reply.Path);

    /// <summary>Leaves one to be taken again, unless that went on for a day: then somebody has to look.</summary>
    /// <returns>Whether it is taken again.</returns>
    public bool Leave(TakenReply reply)
    {
        if (reply.Tries < MostTries)
        {
            return true;
        }

        Directory.CreateDirectory(Path.Combine(Root, Failed));
        File.Move(reply.Path, Path.Combine(Root, Failed, Path.GetFileName(reply.Path)), overwrite: true);
        return false;
    }

    private List<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, folder)).Where(file => !Path.GetFileName(file).StartsWith('.'))];

    private TakenReply? Move(string file, int tries)
    {
        // Only with overwriting it is one step: nobody else has this name.
        var path = Path.Combine(Root, Taken, string.Create(
            CultureInfo.InvariantCulture, $"{time.GetUtcNow().UtcTicks:D19}-{tries}-{Guid.NewGuid():N}"));
        try
        {
            File.Move(file, path, overwrite: true);
            return new TakenReply(path, tries);
        }
        catch (FileNotFoundException)
        {
            // Another node was first.
            return null;
        }
    }

    /// <returns>How often one was taken that nobody works on any more; 0 when somebody does.</returns>
    private int TriesOf(string file) => Path.GetFileName(file).Split('-') is [var moment, var tries, _]
        && long.TryParse(moment, CultureInfo.InvariantCulture, out var ticks)
        && int.TryParse(tries, CultureInfo.InvariantCulture, out var number)
        && ticks <= (time.GetUtcNow() - Lease).UtcTicks
            ? number
            : 0;
}

/// <param name="Path">Where it stands now.</param>
/// <param name="Tries">How often it was taken.</param>
internal sealed record TakenReply(string Path, int Tries);
