namespace WraparoundCare.Foundation.Privacy.Guard;

internal enum TokenKind : byte
{
    /// <summary>Before the first and after the last.</summary>
    None,
    Word,
    Number,
    Sign,
}

/// <summary>A row of letters, a row of digits or one sign. White space and underscores stand between tokens.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int Length)
{
    public int End => Start + Length;
}
