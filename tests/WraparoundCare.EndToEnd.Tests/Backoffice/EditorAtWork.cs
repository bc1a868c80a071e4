using System.Text.Json.Nodes;
using Microsoft.Playwright;
using OtpNet;
using WraparoundCare.Testing.Browser;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.EndToEnd.Tests.Backoffice;

/// <summary>Somebody who has signed in to Umbraco's client in a browser, and does what the client's buttons do.</summary>
internal sealed class EditorAtWork(Visit visit, EditorAccount editor) : IAsyncDisposable
{
    private const string Account = "/umbraco/account";

    private static readonly PageGetByRoleOptions LoginButton = new() { Name = "Login", Exact = true };

    public IPage Page => visit.Page;

    public static async Task<EditorAtWork> SignInAsync(Chromium chromium, Uri site, EditorAccount editor, string? recoveryCode = null)
    {
        var work = new EditorAtWork(await chromium.VisitAsync(site), editor);
        await work.Page.GotoAsync("/umbraco");
        await work.Page.Locator("[name=username]").FillAsync(editor.Username);
        await work.Page.Locator("[name=password]").FillAsync(editor.Password);
        await work.Page.GetByRole(AriaRole.Button, LoginButton).ClickAsync();
        if (recoveryCode is not null)
        {
            await work.Page.GetByRole(AriaRole.Link, new() { Name = "Geen toegang tot je app? Gebruik een herstelcode" }).ClickAsync();
            await work.Page.GetByLabel("Herstelcode").FillAsync(recoveryCode);
            await work.Page.GetByRole(AriaRole.Button, LoginButton).ClickAsync();
            await work.Page.GetByRole(AriaRole.Link, new() { Name = "Verder naar de redactie" }).ClickAsync();
        }

        await OpenContentAsync(work.Page);
        await Assertions.Expect(work.Page.GetByRole(AriaRole.Link, new() { Name = "Home", Exact = true })).ToBeVisibleAsync();
        return work;
    }

    /// <summary>
    /// The client opens the section that is there first, which on a busy machine is now and then that of media: its sections come one by
    /// one.
    /// </summary>
    private static async Task OpenContentAsync(IPage page)
    {
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Profiel opties" })).ToBeVisibleAsync();
        await page.GotoAsync("/umbraco/section/content");
    }

    /// <summary>Sets up an authenticator app, after which a password alone is not enough.</summary>
    /// <returns>The recovery codes.</returns>
    public async Task<IReadOnlyList<string>> SetUpAppAsync()
    {
        await Page.GotoAsync(Account + "/authenticator");
        var secret = await Page.Locator("[name=secret]").GetAttributeAsync("value");
        await Page.GetByLabel("Je wachtwoord").FillAsync(editor.Password);
        await Page.GetByLabel("Code uit de app").FillAsync(new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp());
        await Page.GetByRole(AriaRole.Button, new() { Name = "Zet de app aan" }).ClickAsync();
        await Assertions.Expect(Page.Locator("li code")).ToHaveCountAsync(10);
        return await Page.Locator("li code").AllTextContentsAsync();
    }

    public async Task<JsonNode> GetAsync(string resource) => JsonNode.Parse((await AskAsync("GET", resource)).Text)!;

    /// <summary>Asks the Management API, as the client does.</summary>
    public async Task<(int Status, string Text)> AskAsync(string method, string resource, JsonNode? body = null)
    {
        var answer = JsonNode.Parse(await Page.EvaluateAsync<string>(
            """
            async ([method, resource, body]) => {
              const headers = { Authorization: 'Bearer [redacted]', ...(body && { 'Content-Type': 'application/json' }) };
              const answer = await fetch('/umbraco/management/api/v1/' + resource, { method, headers, body });
              return JSON.stringify({ status: answer.status, text: await answer.text() });
            }
            """,
            new[] { method, resource, body?.ToJsonString() }))!;
        return (answer["status"]!.GetValue<int>(), answer["text"]!.GetValue<string>());
    }

    /// <summary>Does it, and fails when it is refused.</summary>
    public async Task DoAsync(string method, string resource, JsonNode? body = null)
    {
        var (status, text) = await AskAsync(method, resource, body);
        Assert.True(status is 200 or 201, $"{method} {resource}: {status} {text}");
    }

    /// <summary>A picture that the browser draws.</summary>
    public async Task UploadPictureAsync(Guid upload) => Assert.Equal(201, await Page.EvaluateAsync<int>(
        """
        async id => {
          const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 30 });
          canvas.getContext('2d').fillRect(5, 5, 20, 20);
          const form = new FormData();
          form.append('Id', id);
          form.append('File', await new Promise(resolve => canvas.toBlob(resolve, 'image/png')), 'kring.png');
          const headers = { Authorization: 'Bearer [redacted]' };
          return (await fetch('/umbraco/management/api/v1/temporary-file', { method: 'POST', headers, body: form })).status;
        }
        """,
        upload.ToString()));

    public ValueTask DisposeAsync() => visit.DisposeAsync();
}
