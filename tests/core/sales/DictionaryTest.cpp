#include "TestDatabase.h"
#include "sales/DictionaryRepository.h"

#include <catch2/catch.hpp>

using namespace attain;

TEST_CASE("A text gets one id and keeps it", "[sales][dictionary]")
{
    Dictionary dictionary;
    const auto id = dictionary.add(DictionaryKind::Customer, "华东贸易");
    CHECK(id == 1);
    CHECK(dictionary.add(DictionaryKind::Customer, "华东贸易") == id);
    CHECK(dictionary.add(DictionaryKind::Product, "华东贸易") == 1);
    CHECK(dictionary.find(DictionaryKind::Customer, "别家") == TextIndex::kNone);
    CHECK(dictionary.text(DictionaryKind::Customer, id) == "华东贸易");
    CHECK(dictionary.find(DictionaryKind::Customer, "") == 0);
    CHECK(dictionary.text(DictionaryKind::Customer, 0).empty());
    CHECK_THROWS_AS(dictionary.text(DictionaryKind::Customer, 2), Failure);
}

TEST_CASE("Thousands of texts are found again, also after loading", "[sales][dictionary]")
{
    TestDatabase database;
    Dictionary dictionary;
    constexpr std::int32_t kTexts = 5'000;
    for (std::int32_t i = 1; i <= kTexts; ++i)
        REQUIRE(dictionary.add(DictionaryKind::Product, "P" + std::to_string(i * 7919)) == i);
    DictionaryRepository repository{database.connection()};
    repository.save(dictionary);
    repository.save(dictionary); // nothing is new
    CHECK(database.count("dictionary") == kTexts);

    Dictionary loaded;
    repository.refresh(loaded);
    for (std::int32_t i = 1; i <= kTexts; ++i)
        REQUIRE(loaded.find(DictionaryKind::Product, "P" + std::to_string(i * 7919)) == i);

    dictionary.add(DictionaryKind::Product, "new");
    repository.save(dictionary);
    repository.refresh(loaded);
    CHECK(loaded.find(DictionaryKind::Product, "new") == kTexts + 1);
}
