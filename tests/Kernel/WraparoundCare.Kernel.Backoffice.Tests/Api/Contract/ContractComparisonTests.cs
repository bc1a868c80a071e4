using System.Text.Json.Nodes;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api.Contract;

/// <summary>That the comparison finds what differs.</summary>
public sealed class ContractComparisonTests
{
    private const string Types = """
        export type ClientOptions = {
            baseUrl: `${string}://${string}` | (string & {});
        };
        export type PageModel = {
            /**
             * What it is called; "so": that
             */
            name: string;
            kind: KindModel;
            parent?: PageModel | null;
            marks: Array<MarkModel | OtherMarkModel>;
            readonly size: number;
        };
        export type MarkModel = {
            $type: string;
            alias: string;
        };
        export type OtherMarkModel = {
            $type: string;
        };
        export declare enum KindModel {
            TEXT = "Text",
            LIST = "List"
        }
        export type PutPageByIdData = {
            body?: PageModel;
            path: {
                id: string;
            };
            query?: {
                culture?: string;
            };
            url: '/umbraco/management/api/v1/page/{id}';
        };
        export type PutPageByIdResponses = {
            /**
             * OK
             */
            200: PageModel;
        };
        export type PutPageByIdResponse = PutPageByIdResponses[keyof PutPageByIdResponses];
        """;

    private const string Document = """
        {
          "paths": {
            "/umbraco/management/api/v1/page/{key}": {
              "put": {
                "parameters": [{ "name": "culture", "in": "query", "schema": { "type": "string" } }],
                "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Page" } } } },
                "responses": { "200": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Page" } } } } }
              }
            }
          },
          "components": {
            "schemas": {
              "Page": {
                "type": "object",
                "required": ["name"],
                "properties": {
                  "name": { "type": "string" },
                  "kind": { "$ref": "#/components/schemas/Kind" },
                  "parent": { "oneOf": [{ "type": "null" }, { "$ref": "#/components/schemas/Page" }] },
                  "marks": { "type": "array", "items": { "anyOf": [{ "$ref": "#/components/schemas/Mark" }] } },
                  "size": { "type": ["integer", "string"] }
                }
              },
              "Mark": {
                "properties": { "$type": { "type": "string", "enum": ["MarkModel"] }, "alias": { "type": "string" } }
              },
              "Kind": { "enum": ["Text", "List"] }
            }
          }
        }
        """;

    [Fact]
    public void Compare_WhatFits_FindsNothing()
    {
        var found = Compare(Document);

        Assert.Empty(found.Differences);
        Assert.Equal(["PUT /v1/page/{}"], found.Offered);
        Assert.Empty(found.Own);
        Assert.Empty(found.NotOffered);
    }

    [Theory]
    [InlineData("\"name\": {", "\"title\": {", "answer: PageModel.name is not answered")]
    [InlineData("\"name\": { \"type\": \"string\"", "\"name\": { \"type\": [\"null\", \"string\"]", "answer: PageModel.name can be null")]
    [InlineData("\"name\": { \"type\": \"string\"", "\"name\": { \"type\": \"boolean\"", "answer: PageModel.name is boolean, not string")]
    [InlineData("\"name\": { \"type\": \"string\" }", "\"name\": { }", "answer: PageModel.name can be anything")]
    [InlineData("\"Text\", \"List\"", "\"Text\", \"Grid\"", "answer: KindModel can be Grid, which the client does not know")]
    [InlineData("[\"MarkModel\"]", "[\"StampModel\"]", "answer: PageModel.marks[] can be StampModel, which is no kind of the client's")]
    [InlineData("\"alias\"", "\"name\"", "answer: MarkModel.alias is not answered")]
    [InlineData("\"array\"", "\"object\"", "answer: PageModel.marks is object, not Array<MarkModel|OtherMarkModel>")]
    [InlineData("\"200\"", "\"201\"", "PUT /v1/page/{} answers 201, not 200")]
    [InlineData("\"200\": { \"content\"", "\"200\": { \"nothing\"", "PUT /v1/page/{} does not say what it answers")]
    public void Compare_AnotherAnswer_SaysWhere(string old, string changed, string difference) =>
        Assert.Contains(difference, Compare(Document.Replace(old, changed, StringComparison.Ordinal)).Differences);

    [Theory]
    [InlineData("\"kind\": {", "\"sort\": {", "request: PageModel.kind is not known")]
    [InlineData("[\"name\"]", "[\"name\", \"size\", \"kind\", \"owner\"]",
        "request: PageModel.owner is wanted, and the client may leave it out")]
    [InlineData("{ \"type\": \"null\" }, ", "", "request: PageModel.parent may not be null")]
    [InlineData("\"Text\", \"List\"", "\"Text\"", "request: KindModel may not be List")]
    [InlineData("\"requestBody\"", "\"nothing\"", "PUT /v1/page/{} reads no body")]
    [InlineData("\"name\": \"culture\"", "\"name\": \"language\"", "PUT /v1/page/{}?culture is not known")]
    [InlineData("\"in\": \"query\"", "\"in\": \"query\", \"required\": true",
        "PUT /v1/page/{}?culture is wanted, and the client may leave it out")]
    public void Compare_AnotherRequest_SaysWhere(string old, string changed, string difference)
    {
        var document = Document
            .Replace("\"size\": {", "\"owner\": { \"type\": \"string\" }, \"size\": {", StringComparison.Ordinal)
            .Replace(old, changed, StringComparison.Ordinal);

        Assert.Contains(difference, Compare(document).Differences);
    }

    [Fact]
    public void Compare_AnotherAddress_IsOursAndNotTheirs()
    {
        var found = Compare(Document.Replace("/page/", "/sheet/", StringComparison.Ordinal));

        Assert.Equal(["PUT /v1/sheet/{}"], found.Own);
        Assert.Equal(["PUT /v1/page/{}"], found.NotOffered);
    }

    [Theory]
    [InlineData("/v1/page", "GET /v1/page", true)]
    [InlineData("/v1/page", "GET /v1/page/{}", false)]
    [InlineData("/v1/page/*", "GET /v1/page", true)]
    [InlineData("/v1/page/*", "GET /v1/page/{}", true)]
    [InlineData("/v1/page/*", "GET /v1/page-type", false)]
    [InlineData("POST /v1/page/*", "POST /v1/page/{}", true)]
    [InlineData("POST /v1/page/*", "GET /v1/page/{}", false)]
    public void Means_Entry_IsTheCallOrAllBelow(string entry, string call, bool isMeant) =>
        Assert.Equal(isMeant, KnownDifferences.Means(entry, call));

    [Theory]
    [InlineData("export interface PageModel {}")]
    [InlineData("export type PageModel = { name string; };")]
    [InlineData("export type PageModel = { name: string")]
    public void Read_AnotherFormat_SaysSo(string types) => Assert.Throws<FormatException>(() => ClientContract.Read(types));

    private static ContractComparison Compare(string document) =>
        ContractComparison.Of(ClientContract.Read(Types), new OfferedContract(JsonNode.Parse(document)!));
}
