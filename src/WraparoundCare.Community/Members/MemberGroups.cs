namespace WraparoundCare.Community.Members;

/// <summary>The roles of members, as the kernel's member groups. Whoever is in none is new.</summary>
public static class MemberGroups
{
    /// <summary>A moderator, or time and good use, has let somebody in.</summary>
    public const string Member = "Lid";

    /// <summary>Has read and written here for a while, and may write more.</summary>
    public const string Trusted = "Vertrouwd lid";

    /// <summary>Keeps the pages of a project.</summary>
    public const string ProjectMember = "Projectlid";

    /// <summary>Watches over what members write.</summary>
    public const string Moderator = "Moderator";

    public static readonly IReadOnlyList<string> All = [Member, Trusted, ProjectMember, Moderator];
}
