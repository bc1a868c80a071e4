using Microsoft.Playwright;

namespace WraparoundCare.Testing.Browser;

/// <summary>A device that makes and keeps passkeys, and whose owner always agrees (the WebAuthn domain of Chromium's protocol).</summary>
public static class VirtualDevice
{
    /// <summary>The page's browser has it until the page goes.</summary>
    public static async Task AddAsync(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
