using WraparoundCare.Search.Index;

namespace WraparoundCare.Search.Query;

/// <summary>Why a term counts as what was asked.</summary>
public enum Match
{
    /// <summary>The word itself, in any form.</summary>
    Word,

    /// <summary>Words written apart or together.</summary>
    Joined,

    /// <summary>The parts of a compound.</summary>
    Parts,

    /// <summary>Another word for the same.</summary>
    Synonym,

    /// <summary>A word for something near.</summary>
    Related,

    /// <summary>The beginning of a longer word.</summary>
    Prefix,

    /// <summary>A word that differs by a letter or two.</summary>
    Typo,
}

/// <summary>One way in which a document may meet a group: all of these terms.</summary>
/// <param name="Weight">What it is worth against the word itself.</param>
public sealed record Alternative(IReadOnlyList<string> Terms, double Weight, Match Match)
{
    /// <summary>The terms as the statistics of documents know them.</summary>
    public uint[] Hashes { get; } = [.. Terms.Select(DocumentTerms.Hash)];

    public bool IsSame(Alternative other) => Terms.SequenceEqual(other.Terms);
}

/// <summary>A word of the query, or some that belong together, with everything that means the same.</summary>
/// <param name="Typed">As it was typed.</param>
/// <param name="Optional">Whether a document may do without.</param>
public sealed record QueryGroup(string Typed, IReadOnlyList<Alternative> Alternatives, bool Optional)
{
    /// <summary>The phrase between quotation marks it belongs to, or 0.</summary>
    public int Phrase { get; init; }

    /// <summary>For the term of a mended word, how the word is written.</summary>
    public IReadOnlyDictionary<string, string> Corrections { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether a slip of the finger may be mended in it.</summary>
    public bool MayHaveTypo { get; init; }

    public QueryGroup With(IEnumerable<Alternative> more) =>
        this with { Alternatives = [.. Alternatives, .. more.Where(added => !Alternatives.Any(known => known.IsSame(added)))] };
}
