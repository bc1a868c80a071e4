using System.Buffers;
using System.IO.Pipelines;
using System.Text;

namespace WraparoundCare.Community.Forum.SharedPages;

/// <summary>A page that is the same for many readers, with holes where it is not.</summary>
/// <param name="Start">What stands before the first hole, in UTF-8.</param>
/// <param name="Parts">The holes, each with what follows it.</param>
internal sealed record SharedPage(byte[] Start, IReadOnlyList<SharedPagePart> Parts)
{
    // What the objects around the bytes take.
    private const int Overhead = 128;

    /// <summary>Whether others may see it.</summary>
    public required bool IsKept { get; init; }

    public bool HasForms { get; init; }

    /// <summary>The topics of which it says how much of them is new to the reader.</summary>
    public IReadOnlyCollection<long> Topics { get; init; } = [];

    /// <summary>The number of the last post on it; 0 when it shows no posts.</summary>
    public int LastNumber { get; init; }

    /// <summary>In bytes.</summary>
    public long Size => Start.Length + Overhead + Parts.Sum(part => part.Text.Length + Overhead);

    public void Write(PipeWriter writer, Reading reading)
    {
        writer.Write(Start);
        foreach (var (fill, text) in Parts)
        {
            Encoding.UTF8.GetBytes(fill(reading), writer);
            writer.Write(text);
        }
    }
}

/// <param name="Fill">What stands in the hole.</param>
/// <param name="Text">What stands after it, in UTF-8.</param>
internal sealed record SharedPagePart(Func<Reading, string> Fill, byte[] Text);
