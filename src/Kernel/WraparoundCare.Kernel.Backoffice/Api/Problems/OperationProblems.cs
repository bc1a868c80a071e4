using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models.ContentEditing.Validation;

namespace WraparoundCare.Kernel.Backoffice.Api.Problems;

/// <summary>
/// What the kernel says of an operation as an answer: the one place where a status becomes a problem (RFC 9457) in the editor's own
/// language. The client shows it when it has a type, a title and a status other than 401, 403 and 404, which it swallows.
/// </summary>
internal sealed class OperationProblems(CurrentEditor editor)
{
    private const string NotAllowed = "NotAllowed";

    private readonly Dictionary<string, Dictionary<string, string>> _texts = new()
    {
        ["nl"] = Read("nl"),
        ["en"] = Read("en"),
    };

    /// <summary>What is not there, or may not be seen.</summary>
    public static IActionResult NotFound() => new NotFoundResult();

    /// <summary>What may be seen, and not done. It is said aloud, because the client keeps silent about a 403.</summary>
    public IActionResult Refuse() => Describe(NotAllowed, StatusCodes.Status400BadRequest);

    /// <typeparam name="TStatus">One of the kernel's enumerations of what can come of an operation.</typeparam>
    /// <param name="status">What came of it.</param>
    /// <param name="subject">What it was done to, when texts about that are other ones.</param>
    public IActionResult Of<TStatus>(TStatus status, string? subject = null)
        where TStatus : struct, Enum
    {
        var name = status.ToString();
        return name is "NotFound" or "ContentNotFound" or "TaskResultNotFound"
            ? NotFound()
            : Describe(TextOf($"{typeof(TStatus).Name}.{name}", subject), StatusOf(name), name);
    }

    /// <summary>The client reads the number of bytes from the title and tells it in its own words.</summary>
    public IActionResult TooLarge(long bytes)
    {
        var problem = Problem("TooLarge", StatusCodes.Status413PayloadTooLarge, "RequestBodyTooLarge");
        problem.Title = string.Format(CultureInfo.InvariantCulture, problem.Title!, bytes);
        return new ObjectResult(problem) { StatusCode = problem.Status };
    }

    /// <summary>A file without a single byte: mostly one that is still being written, or that lies in a cloud.</summary>
    public IActionResult EmptyFile() => Describe("EmptyFile", StatusCodes.Status400BadRequest, "EmptyFile");

    /// <summary>What the request lacks, or holds in a form that cannot be read.</summary>
    /// <param name="fields">Which parts of it.</param>
    public IActionResult Malformed(IEnumerable<string> fields)
    {
        var problem = Problem("Malformed", StatusCodes.Status400BadRequest, "Malformed");
        problem.Extensions["fields"] = fields.ToArray();
        return new ObjectResult(problem) { StatusCode = problem.Status };
    }

    /// <summary>What was read in the meantime is not what is there now. Nothing is written over.</summary>
    /// <param name="changedBy">Who changed it.</param>
    /// <param name="changedAt">When that was.</param>
    public IActionResult Outdated(string changedBy, DateTimeOffset changedAt)
    {
        var problem = Problem("Outdated", StatusCodes.Status409Conflict, "Outdated");
        problem.Title = string.Format(CultureInfo.InvariantCulture, problem.Title!, changedBy);
        problem.Extensions["changedBy"] = changedBy;
        problem.Extensions["changedAt"] = changedAt;
        return new ObjectResult(problem) { StatusCode = problem.Status };
    }

    /// <summary>The form says nothing of fields that hold something. Nothing is written over.</summary>
    public IActionResult Incomplete() => Describe("Incomplete", StatusCodes.Status400BadRequest, "IncompleteForm");

    /// <summary>Something refers to what stands below the item, and so it stays.</summary>
    public IActionResult UsedBelow() => Describe("UsedBelow", StatusCodes.Status400BadRequest, "CannotMoveToRecycleBinWhenReferenced");

    /// <summary>There is one already, which somebody else may have made meanwhile.</summary>
    /// <param name="what">Of which there can be one only.</param>
    public IActionResult Exists(string what) => Describe($"{what}.Exists", StatusCodes.Status409Conflict, "DuplicateKey");

    /// <summary>What is wrong at which field.</summary>
    public IActionResult Of(IEnumerable<PropertyValidationError> errors)
    {
        var problem = Problem("PropertyValidation", StatusCodes.Status400BadRequest, "PropertyValidationError");
        problem.Extensions["errors"] = errors
            .GroupBy(PathOf)
            .ToDictionary(field => field.Key, field => field.SelectMany(error => error.ErrorMessages).Distinct().ToArray());
        return new ObjectResult(problem) { StatusCode = problem.Status };
    }

    internal static IReadOnlyDictionary<string, string> TextsOf(string language) => Read(language);

    // The place of a value in what the client sent, as JSONPath; inside blocks the kernel adds the rest.
    private static string PathOf(PropertyValidationError error) =>
        $"$.values[?(@.alias == '{error.Alias}' && @.culture == {Quote(error.Culture)} && @.segment == {Quote(error.Segment)})].value"
        + error.JsonPath;

    private static string Quote(string? value) => value is null ? "null" : $"'{value}'";

    private static int StatusOf(string name) => name switch
    {
        "ConcurrencyViolation" or "DuplicateKey" or "DuplicateName" => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status400BadRequest,
    };

    private static Dictionary<string, string> Read(string language)
    {
        using var file = typeof(OperationProblems).Assembly.GetManifestResourceStream(typeof(OperationProblems), $"{language}.json")
            ?? throw new InvalidOperationException($"The texts of problems in {language} are not embedded.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(file)!;
    }

    private string TextOf(string status, string? subject) =>
        _texts["nl"].ContainsKey($"{subject}.{status}") ? $"{subject}.{status}" : status;

    private ObjectResult Describe(string text, int status, string? operation = null)
    {
        var problem = Problem(text, status, operation);
        return new ObjectResult(problem) { StatusCode = status };
    }

    private ProblemDetails Problem(string text, int status, string? operation)
    {
        var texts = _texts[editor.User.Language?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? "en" : "nl"];
        var problem = new ProblemDetails
        {
            Type = "Error",
            Status = status,
            Title = texts.TryGetValue(text, out var own) ? own : texts["Other"],
        };
        if (operation is not null)
        {
            problem.Extensions["operationStatus"] = operation;
        }

        return problem;
    }
}
