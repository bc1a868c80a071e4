using System.Text.Json;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace WraparoundCare.Community.Members;

/// <summary>What members tell of themselves. All but the name may be empty.</summary>
/// <param name="Name">Their own or one that they made up.</param>
internal sealed record MemberProfile(string Name)
{
    public string? Function { get; init; }

    public string? Organisation { get; init; }

    public string? Municipality { get; init; }

    public IReadOnlyList<string> Themes { get; init; } = [];
}

/// <summary>
/// Profiles as properties of the kernel's members, where editors see them. One that an editor took off the type is not kept and not missed.
/// </summary>
internal sealed class MemberProfiles(IDataTypeService dataTypes)
{
    private const string Function = "function";
    private const string Organisation = "organisation";
    private const string Municipality = "municipality";
    private const string Themes = "themes";

    /// <summary>The data type of the package from which themes are chosen, on pages too.</summary>
    private static readonly Guid ThemesType = new("b74b71ea-7e69-50d1-a824-e11621c0f011");

    /// <summary>The themes that can be chosen.</summary>
    public async Task<IReadOnlyList<string>> GetThemesAsync() =>
        (await dataTypes.GetAsync(ThemesType))?.ConfigurationObject is ValueListConfiguration list ? list.Items : [];

    public static MemberProfile Read(IMember member) => new(member.Name ?? string.Empty)
    {
        Function = member.HasProperty(Function) ? member.GetValue<string>(Function) : null,
        Organisation = member.HasProperty(Organisation) ? member.GetValue<string>(Organisation) : null,
        Municipality = member.HasProperty(Municipality) ? member.GetValue<string>(Municipality) : null,
        Themes = member.HasProperty(Themes) ? ReadThemes(member.GetValue<string>(Themes)) : [],
    };

    public static void Write(MemberProfile profile, IMember member)
    {
        member.Name = profile.Name.Trim();
        Set(member, Function, profile.Function?.Trim());
        Set(member, Organisation, profile.Organisation?.Trim());
        Set(member, Municipality, profile.Municipality?.Trim());
        Set(member, Themes, profile.Themes is [] ? null : JsonSerializer.Serialize(profile.Themes));
    }

    private static void Set(IMember member, string alias, string? value)
    {
        if (member.HasProperty(alias))
        {
            member.SetValue(alias, string.IsNullOrEmpty(value) ? null : value);
        }
    }

    // Editors may have saved it in the other way that the kernel knows.
    private static string[] ReadThemes(string? stored)
    {
        try
        {
            return string.IsNullOrWhiteSpace(stored) || !stored.DetectIsJson()
                ? (stored ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                : JsonSerializer.Deserialize<string[]>(stored) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
