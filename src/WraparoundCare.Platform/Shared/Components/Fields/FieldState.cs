using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace WraparoundCare.Platform.Shared.Components.Fields;

/// <summary>What a field holds and what is wrong with it. What was typed comes back as it was typed.</summary>
internal sealed class FieldState
{
    private readonly ModelStateEntry? _entry;
    private readonly object? _model;

    private FieldState(string name, ModelStateEntry? entry, object? model)
    {
        (Name, _entry, _model) = (name, entry, model);
        Id = FieldId.Of(name);
        Errors = entry is null ? [] : [.. entry.Errors.Select(error => error.ErrorMessage).Where(text => text.Length > 0).Distinct()];
    }

    public string Name { get; }

    public string Id { get; }

    public IReadOnlyList<string> Errors { get; }

    public bool IsInvalid => Errors.Count > 0;

    public string? Value => _entry?.RawValue is null ? Convert.ToString(_model, CultureInfo.InvariantCulture) : _entry.AttemptedValue;

    /// <summary>The values of a field of which several can be chosen.</summary>
    public IReadOnlyList<string?> Values => _entry?.RawValue switch
    {
        string?[] several => several,
        string one => [one],
        _ => _model as IReadOnlyList<string?> ?? [],
    };

    public static FieldState Of(ViewContext view, ModelExpression expression) =>
        Of(view, view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name), expression.Model);

    public static FieldState Of(ViewContext view, string name, object? model) => new(name, view.ViewData.ModelState[name], model);

    /// <summary>The ids of what describes the field, what is wrong first.</summary>
    public string? DescribedBy(string? hint, bool hasLimit = false)
    {
        List<string> ids = [];
        if (IsInvalid)
        {
            ids.Add(FieldId.Error(Id));
        }

        if (!string.IsNullOrEmpty(hint))
        {
            ids.Add(FieldId.Hint(Id));
        }

        if (hasLimit)
        {
            ids.Add(FieldId.Limit(Id));
        }

        return ids.Count == 0 ? null : string.Join(' ', ids);
    }
}
