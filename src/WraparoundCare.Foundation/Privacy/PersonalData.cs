using System.Globalization;

namespace WraparoundCare.Foundation.Privacy;

/// <summary>Somebody with an account.</summary>
/// <param name="Account">Whose data it is: the member's key.</param>
/// <param name="Email">The address, by which some parts know people.</param>
public sealed record Person(Guid Account, string Email)
{
    /// <summary>Whether what they wrote for others goes as well; otherwise it stays, as nobody's.</summary>
    public bool ErasesWriting { get; init; }
}

/// <summary>
/// What a feature keeps of people. Each says so once: the privacy statement, the register of processing (GDPR article 30), the export and
/// the erasure are made of it, and <c>PersonalDataTests</c> fails for a table with a member's key that nobody declares.
/// </summary>
public abstract class PersonalData
{
    /// <summary>What it is called, in Dutch, and under which name it stands in an export.</summary>
    public abstract string Title { get; }

    /// <summary>What is kept, in Dutch.</summary>
    public abstract string Content { get; }

    /// <summary>What for, in Dutch.</summary>
    public abstract string Purpose { get; }

    /// <summary>On which ground of GDPR article 6, in Dutch.</summary>
    public abstract string Ground { get; }

    /// <summary>How long, in Dutch.</summary>
    public abstract string Term { get; }

    /// <summary>The tables of our own that hold it.</summary>
    public abstract IReadOnlyList<string> Tables { get; }

    /// <summary>What stays when the account goes, and why, in Dutch; null when nothing does.</summary>
    public virtual string? Remains => null;

    /// <returns>What is kept of somebody, in words and values that they recognize.</returns>
    public abstract IReadOnlyList<PersonalRecord> Read(Person person);

    /// <returns>The files among it, for an export; each is read when it is asked for.</returns>
    public virtual IEnumerable<PersonalFile> Files(Person person) => [];

    /// <summary>Erases it, in the unit of work of who asks; what <see cref="Remains"/> is made nobody's.</summary>
    public abstract Task EraseAsync(Person person);
}

/// <summary>One thing that is kept of somebody: names of fields in Dutch, with their values.</summary>
public sealed record PersonalRecord(params IReadOnlyList<PersonalField> Fields);

/// <summary>A file that is kept of somebody.</summary>
/// <param name="Name">Its path in an export, which no other has.</param>
/// <param name="Read">Gives what is in it.</param>
public sealed record PersonalFile(string Name, Func<byte[]> Read);

public sealed record PersonalField(string Name, string? Value)
{
    private static readonly TimeZoneInfo Here = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>A moment by the Dutch clock.</summary>
    /// <param name="name">What it is the moment of.</param>
    /// <param name="utc">In UTC; null when it has not been.</param>
    public static PersonalField Of(string name, DateTime? utc) => new(
        name,
        utc is { } moment
            ? TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(moment, DateTimeKind.Utc), Here)
                .ToString("d MMMM yyyy 'om' H.mm 'uur'", CultureInfo.GetCultureInfo("nl-NL"))
            : null);
}
