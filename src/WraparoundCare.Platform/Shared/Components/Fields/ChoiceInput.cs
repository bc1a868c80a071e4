using Microsoft.AspNetCore.Mvc.Rendering;

namespace WraparoundCare.Platform.Shared.Components.Fields;

/// <summary>The small box or circle of an option.</summary>
internal static class ChoiceInput
{
    public static TagBuilder Of(string type, string id, string name, string value, bool isChosen) => Markup
        .Void("input", type == "radio" ? "utrecht-radio-button utrecht-radio-button--html-input" : "utrecht-checkbox choice__box")
        .Set("type", type)
        .Set("id", id)
        .Set("name", name)
        .Set("value", value)
        .Set("checked", isChosen);
}
