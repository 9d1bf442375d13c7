using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignSite.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CreateSuggestions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // By hand, because EF Core cannot say WITHOUT ROWID: a rowid would keep the order in which visitors wrote.
            // The small columns come first, so that counting and listing need not read through the texts.
            migrationBuilder.Sql(
                """
                CREATE TABLE "suggestions" (
                    "id" TEXT NOT NULL CHECK (length("id") = 6),
                    "state" INTEGER NOT NULL CHECK ("state" BETWEEN 1 AND 4),
                    "notes" INTEGER NOT NULL CHECK ("notes" BETWEEN 0 AND 63),
                    "received" TEXT NOT NULL CHECK (length("received") = 10),
                    "decided" TEXT CHECK (length("decided") = 10),
                    "page" TEXT CHECK (length("page") BETWEEN 1 AND 2000),
                    "link" TEXT CHECK (length("link") BETWEEN 1 AND 2000),
                    "text" TEXT NOT NULL CHECK (length("text") BETWEEN 1 AND 16000),
                    CONSTRAINT "PK_suggestions" PRIMARY KEY ("id")
                ) STRICT, WITHOUT ROWID;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "suggestions");
        }
    }
}
