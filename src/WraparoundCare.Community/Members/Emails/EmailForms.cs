namespace WraparoundCare.Community.Members.Emails;

/// <summary>Another address, asked for by who is signed in and knows the password.</summary>
internal sealed record EmailForm
{
    [EmailField]
    public string? Email { get; init; }

    public string? Password { get; init; }
}

/// <summary>A link from a mail: the first goes to the present address, the second to the new one.</summary>
internal sealed record EmailLinkForm
{
    public Guid Member { get; init; }

    public string? Email { get; init; }

    public string? Token { get; init; }
}
