using System.Text.Encodings.Web;

namespace WraparoundCare.Kernel.Backoffice.Client;

internal static class ShellPage
{
    private const string Application = "apps/app/index.js";

    /// <param name="client">The client that the page starts.</param>
    /// <param name="map">The import map, safe to stand in a script.</param>
    /// <param name="texts">What the page says.</param>
    public static string Write(BackofficeClient client, string map, BackofficeShellOptions texts) => $"""
        <!DOCTYPE html>
        <html lang="{Safe(texts.Language)}">
        <head>
          <meta charset="utf-8">
          <base href="/umbraco/">
          <title>{Safe(texts.Title)}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="robots" content="noindex">
          <link rel="icon" href="/favicon.svg" type="image/svg+xml">
          <link rel="stylesheet" href="{client.AddressOf("css/uui-css.css")}">
          <link rel="stylesheet" href="{client.AddressOf("css/layout.css")}">
          <script type="importmap">{map}</script>
          {string.Join("\n  ", client.Modules.Preload.Select(file => $"<link rel=\"modulepreload\" href=\"{client.AddressOf(file)}\">"))}
          <script type="module" src="{client.AddressOf(Application)}"></script>
        </head>
        <body class="uui-font uui-text" style="margin: 0; padding: 0; overflow: hidden">
          <umb-app></umb-app>
          <noscript><p>{Safe(texts.NeedsScript)}</p></noscript>
        </body>
        </html>

        """;

    private static string Safe(string text) => HtmlEncoder.Default.Encode(text);
}
