namespace WraparoundCare.Community.Forum.Imports.Dumps;

/// <summary>A table of a dump that is wanted.</summary>
/// <param name="Name">Its name, without its schema.</param>
/// <param name="Columns">Those that it must have.</param>
/// <param name="Read">What to do with each row, which is another at the next call.</param>
internal sealed record DumpTable(string Name, IReadOnlyList<string> Columns, Action<DumpRow> Read)
{
    /// <summary>Whether a dump can be without it.</summary>
    public bool IsOptional { get; init; }
}
