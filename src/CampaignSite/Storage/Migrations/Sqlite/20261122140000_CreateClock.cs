using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignSite.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CreateClock : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Days of the site itself, in one row; none of them is a visitor's.
            migrationBuilder.Sql(
                """
                CREATE TABLE "clock" (
                    "id" INTEGER NOT NULL CHECK ("id" = 1),
                    "day" TEXT NOT NULL CHECK (length("day") = 10),
                    "doubted_from" TEXT CHECK (length("doubted_from") = 10),
                    "doubted_to" TEXT CHECK (length("doubted_to") = 10),
                    CONSTRAINT "PK_clock" PRIMARY KEY ("id")
                ) STRICT, WITHOUT ROWID;
                """);

            // A store with rows in it has seen days already: a clock that is wrong at this very start must not delete them.
            migrationBuilder.Sql(
                """
                INSERT INTO "clock" ("id", "day")
                SELECT 1, "seen" FROM (
                    SELECT max("day") AS "seen" FROM (SELECT "day" FROM "marks" UNION ALL SELECT "received" FROM "suggestions")
                ) WHERE "seen" IS NOT NULL;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "clock");
        }
    }
}
