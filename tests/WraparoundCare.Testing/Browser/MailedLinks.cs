using Microsoft.Playwright;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Testing.Browser;

/// <summary>Links that come by mail, after a form that asked for them.</summary>
public static class MailedLinks
{
    /// <summary>
    /// Opens the link once the page says that it is on its way: the mail may come before the answer to the form does, and then one
    /// navigation would break off the other.
    /// </summary>
    public static async Task FollowMailAsync(this IPage page, MailBox mails, string to, string subject)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(mails);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Kijk in");
        await page.GotoAsync((await mails.ReadAsync(to, subject)).Link);
    }
}
