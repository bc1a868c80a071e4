using Microsoft.Playwright;

namespace WraparoundCare.Testing.Browser;

/// <summary>
/// Three programs that judge how accessible a page is; each finds what others overlook. They are evaluated in the page as it stands, by
/// way of the debugger: the content security policy of the site is not in their way and stays in force. They are slow: a page that one
/// has judged, and that has changed its theme and nothing else since, is judged for its colours alone, which is all that can differ.
/// </summary>
public static class AccessibilityEngines
{
    private const string Axe = "axe";

    // Notes what is judged, and tells whether the theme is all that has changed since this engine judged the page before.
    private const string OnlyThemeChanged =
        """
        engine => {
          const judged = globalThis.judged ??= {};
          const before = judged[engine];
          const markup = innerWidth + document.documentElement.outerHTML;
          judged[engine] = { markup, isDark: matchMedia('(prefers-color-scheme: dark)').matches };
          return before?.markup === markup && before.isDark !== judged[engine].isDark;
        }
        """;

    private const string AxeQuestion =
        """
        async ({ onlyThemeChanged, part }) => {
          const colours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
          const everything = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
          const { violations } = await axe.run(
            part ?? document, { runOnly: onlyThemeChanged ? colours : everything, resultTypes: ['violations'] });
          const why = ({ any, all, none }) => [...any, ...all, ...none].map(check => check.message);
          return violations.flatMap(rule => rule.nodes.map(node =>
            [rule.id, [rule.help, ...why(node)].join('; '), node.target + ' ' + node.html]));
        }
        """;

    private static readonly Lazy<string> AxeScript = new(() => Script("axe-core/axe.min.js"));

    private static readonly Lazy<string> CodeSnifferScript = new(() => Script("html_codesniffer/build/HTMLCS.js"));

    private static readonly Lazy<string> IbmScript = new(() => Script("accessibility-checker-engine/ace.js"));

    /// <summary>What axe finds against WCAG 2.2 A and AA. Nothing is accepted.</summary>
    public static Task<IReadOnlyList<AccessibilityFault>> AskAxeAsync(this IPage page)
        => AskAsync(page, Axe, Axe, AxeScript, AxeQuestion, []);

    /// <summary>
    /// The same of one element that is ours in a page that is not. Axe looks into shadows; what the others would say of Umbraco's elements
    /// there is not ours to mend.
    /// </summary>
    public static Task<IReadOnlyList<AccessibilityFault>> AskAxeAsync(this IPage page, IElementHandle part)
        => AskAsync(page, Axe, Axe, AxeScript, AxeQuestion, [], part);

    /// <summary>What HTML_CodeSniffer calls an error; its warnings and notices are questions to people.</summary>
    public static Task<IReadOnlyList<AccessibilityFault>> AskCodeSnifferAsync(this IPage page, params IEnumerable<AcceptedFault> accepted)
        => AskAsync(
            page,
            AcceptedFaults.CodeSniffer,
            "HTMLCS",
            CodeSnifferScript,
            """
            ({ accepted }) => new Promise((resolve, reject) => HTMLCS.process('WCAG2AA', document, resolve, reject, 'en'))
              .then(() => HTMLCS.getMessages()
                .filter(found => found.type === HTMLCS.ERROR)
                .filter(found => !accepted.some(([rule, elements]) => found.code === rule && found.element.matches?.(elements)))
                .map(found => [found.code, found.msg, found.element.outerHTML?.slice(0, 300) ?? 'the document']))
            """,
            accepted);

    /// <summary>What IBM's engine is sure of, be it a violation or against its advice.</summary>
    public static Task<IReadOnlyList<AccessibilityFault>> AskIbmAsync(this IPage page, params IEnumerable<AcceptedFault> accepted)
        => AskAsync(
            page,
            AcceptedFaults.Ibm,
            "ace",
            IbmScript,
            """
            async ({ accepted, onlyThemeChanged }) => {
              const checker = new ace.Checker();
              const contrast = [{ id: 'text_contrast_sufficient', level: 'VIOLATION' }];
              checker.addGuideline(
                { id: 'theme', name: 'Theme', category: 'Accessibility', checkpoints: [{ num: '1.4.3', rules: contrast }] });
              const { results } = await checker.check(document, onlyThemeChanged ? ['theme'] : ['IBM_Accessibility', 'WCAG_2_2']);
              return results
                .filter(found => found.value[1] === 'FAIL')
                .filter(found => !accepted.some(([rule, elements]) => found.ruleId === rule && found.node.matches?.(elements)))
                .map(found => [found.ruleId, found.message, found.snippet]);
            }
            """,
            accepted);

    private static async Task<IReadOnlyList<AccessibilityFault>> AskAsync(
        IPage page,
        string engine,
        string name,
        Lazy<string> script,
        string question,
        IEnumerable<AcceptedFault> accepted,
        IElementHandle? part = null)
    {
        if (!await page.EvaluateAsync<bool>("name => name in globalThis", name))
        {
            await page.EvaluateAsync(script.Value);
        }

        var exceptions = accepted.Where(fault => fault.Engine == engine).Select(fault => new[] { fault.Rule, fault.Elements }).ToArray();
        var onlyThemeChanged = part is null && await page.EvaluateAsync<bool>(OnlyThemeChanged, engine);
        var found = await page.EvaluateAsync<string[][]>(question, new { accepted = exceptions, onlyThemeChanged, part });
        return [.. found.Select(fault => new AccessibilityFault(engine, fault[0], fault[1], fault[2]))];
    }

    private static string Script(string file)
    {
        var path = Path.Combine(Repository.Root, "tests/tools/accessibility-engines/node_modules", file);
        return File.Exists(path)
            // The value of the last statement would come back, and be called if it is a function.
            ? File.ReadAllText(path) + "\n;null"
            : throw new InvalidOperationException(
                "The accessibility engines are not here: npm ci --prefix tests/tools/accessibility-engines --ignore-scripts");
    }
}

/// <param name="Engine">Which engine says so.</param>
/// <param name="Rule">Its name of the rule.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Element">The markup of the element.</param>
public sealed record AccessibilityFault(string Engine, string Rule, string Message, string Element)
{
    public override string ToString() => $"{Engine}, {Rule}: {Message}\n    {Element}";
}
