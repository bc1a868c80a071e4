using Microsoft.Playwright;

namespace WraparoundCare.Testing.Browser;

public static class Clicks
{
    /// <summary>
    /// Clicks where a person would: on the words. Playwright clicks in the middle of the box around a link, and when its words take two
    /// lines the middle may lie between them, where something else takes the click.
    /// </summary>
    public static async Task ClickWordsAsync(this ILocator link)
    {
        var point = await link.EvaluateAsync<float[]>(
            """
            link => {
              const words = document.createRange();
              words.selectNodeContents(link);
              const line = [...words.getClientRects()].filter(line => line.width > 1).at(-1) ?? link.getBoundingClientRect();
              const box = link.getBoundingClientRect();
              return [line.x + line.width / 2 - box.x, line.y + line.height / 2 - box.y];
            }
            """);
        await link.ClickAsync(new() { Position = new() { X = point[0], Y = point[1] } });
    }
}
