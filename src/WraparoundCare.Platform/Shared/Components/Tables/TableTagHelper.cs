using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WraparoundCare.Platform.Shared.Components.Tables;

/// <summary>A cell of a table, which may lead somewhere.</summary>
public sealed record TableCell(string Text, string? Url = null);

/// <summary>A table of which each row begins with what it is about.</summary>
public sealed record DataTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<TableCell>> Rows);

/// <summary>A table. On a narrow screen each row becomes a list, in which every value has the name of its column before it.</summary>
[HtmlTargetElement("wc-table", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TableTagHelper : TagHelper
{
    public DataTable Of { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become(
        Markup.Element("table", "data-table").With(
            Markup.Element("caption").Text(Of.Caption),
            Markup.Element("thead").With(Markup.Element("tr").With(
                Of.Columns.Select(column => Markup.Element("th").Set("scope", "col").Text(column)))),
            Markup.Element("tbody").With(Of.Rows.Select(row => Markup.Element("tr").With(row.Select(Cell))))));

    private TagBuilder Cell(TableCell cell, int column)
    {
        var element = column == 0
            ? Markup.Element("th").Set("scope", "row")
            : Markup.Element("td").Set("data-label", Of.Columns[column]);
        return cell.Url is null
            ? element.Text(cell.Text)
            : element.With(Markup.Element("a").Set("href", cell.Url).Text(cell.Text));
    }
}
