using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WraparoundCare.Platform.Shared.Components;

/// <summary>Puts elements together. Text is encoded when it is written; there is no way in for markup that is a string.</summary>
internal static class Markup
{
    public static TagBuilder Element(string name, string? cssClass = null)
    {
        var element = new TagBuilder(name);
        return cssClass is null ? element : element.Set("class", cssClass);
    }

    /// <summary>An element without content, such as an input.</summary>
    public static TagBuilder Void(string name, string? cssClass = null)
    {
        var element = Element(name, cssClass);
        element.TagRenderMode = TagRenderMode.StartTag;
        return element;
    }

    /// <summary>Sets an attribute; without a value it is left out.</summary>
    public static TagBuilder Set(this TagBuilder element, string attribute, string? value)
    {
        if (value is not null)
        {
            element.Attributes[attribute] = value;
        }

        return element;
    }

    /// <summary>Sets an attribute that counts by being there.</summary>
    public static TagBuilder Set(this TagBuilder element, string attribute, bool isThere) =>
        element.Set(attribute, isThere ? string.Empty : null);

    public static TagBuilder Text(this TagBuilder element, string? text)
    {
        element.InnerHtml.Append(text ?? string.Empty);
        return element;
    }

    public static TagBuilder With(this TagBuilder element, params IEnumerable<IHtmlContent?> children)
    {
        foreach (var child in children.OfType<IHtmlContent>())
        {
            element.InnerHtml.AppendHtml(child);
        }

        return element;
    }

    /// <summary>Words that only a screen reader says.</summary>
    public static TagBuilder Unseen(string text) => Element("span", "visually-hidden").Text(text);

    /// <summary>Makes a component the element that it is written as.</summary>
    public static void Become(this TagHelperOutput output, TagBuilder element, bool keepsContent = false)
    {
        output.TagName = element.TagName;
        output.TagMode = TagMode.StartTagAndEndTag;
        foreach (var (name, value) in element.Attributes)
        {
            output.Attributes.SetAttribute(name, value);
        }

        if (keepsContent)
        {
            output.PreContent.SetHtmlContent(element.InnerHtml);
        }
        else
        {
            output.Content.SetHtmlContent(element.InnerHtml);
        }
    }

    /// <summary>Puts what a component was given into an element of its own, below a first child.</summary>
    public static void WrapContent(this TagHelperOutput output, string cssClass, TagBuilder first)
    {
        var box = Element("div", cssClass).With(first);
        output.PreContent.SetHtmlContent(box.RenderStartTag()).AppendHtml(box.InnerHtml);
        output.PostContent.SetHtmlContent(box.RenderEndTag());
    }
}
