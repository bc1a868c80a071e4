using System.Text.Json.Nodes;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Members.Passkeys;

/// <summary>What the site asked of a device.</summary>
internal sealed record PasskeyQuestion(string Options, string State)
{
    public static PasskeyQuestion Of(EditorAnswer answer)
    {
        var json = JsonNode.Parse(answer.Markup)!;
        return new PasskeyQuestion(json["options"]!.GetValue<string>(), json["state"]!.GetValue<string>());
    }
}

/// <summary>The steps that the script of a page takes.</summary>
internal static class PasskeyVisits
{
    public const string Own = "/mijn/passkeys";
    public const string Login = "/inloggen/passkey";

    public static async Task<EditorAnswer> BeginMakingAsync(this EditorClient visitor, params (string Name, string Value)[] fields)
    {
        var token = (await visitor.GetAsync(Own)).Page.QuerySelector($"[name={EditorClient.TokenField}]")!.GetAttribute("value")!;
        var named = fields.Any(field => field.Name == "Name") ? fields : [("Name", "Telefoon"), .. fields];
        return await visitor.PostAsync(Own + "/beginnen", [(EditorClient.TokenField, token), .. named]);
    }

    public static async Task<EditorAnswer> MakeAsync(
        this EditorClient visitor, TestPasskey device, PasskeyQuestion question, string name = "Telefoon") => await visitor.SendAsync(
            Own, Own, ("Name", name), ("credential", device.Make(question.Options)), ("state", question.State));

    /// <summary>A device with a passkey of who has just signed in.</summary>
    public static async Task<TestPasskey> MakePasskeyAsync(this MemberSite site, EditorClient visitor, string name = "Telefoon")
    {
        var device = new TestPasskey(site.Address);
        var made = await visitor.MakeAsync(device, PasskeyQuestion.Of(await visitor.BeginMakingAsync()), name);
        Assert.Equal(Own + "?gedaan=gemaakt", made.Location);
        return device;
    }

    public static async Task<PasskeyQuestion> AskAsync(this EditorClient visitor) =>
        PasskeyQuestion.Of(await visitor.GetAsync(Login + "/opties"));

    public static Task<EditorAnswer> AnswerAsync(
        this EditorClient visitor, PasskeyQuestion question, string credential, string returnUrl = "/mijn") => visitor.SendAsync(
            $"/inloggen?returnUrl={Uri.EscapeDataString(returnUrl)}", Login, ("credential", credential), ("state", question.State));

    /// <summary>Sends the same answer several times at once, from tabs of one browser.</summary>
    public static async Task<IReadOnlyList<EditorAnswer>> AnswerAtOnceAsync(
        this MemberSite site, EditorClient visitor, PasskeyQuestion question, string credential)
    {
        var login = await visitor.GetAsync("/inloggen");
        return await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
        {
            var tab = site.Visitor();
            tab.Cookies.Add(visitor.Cookies.GetAllCookies());
            return tab.SendAsync(login.Page, Login, ("credential", credential), ("state", question.State));
        }));
    }

    public static async Task<EditorAnswer> SignInWithAsync(this EditorClient visitor, TestPasskey device, string returnUrl = "/mijn")
    {
        var question = await visitor.AskAsync();
        return await visitor.AnswerAsync(question, device.Answer(question.Options), returnUrl);
    }
}
