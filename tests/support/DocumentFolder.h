#pragma once

#include "TestFolder.h"
#include "storage/DocumentFile.h"
#include "storage/Migrator.h"
#include "support/PathText.h"

#include <chrono>

/// A folder with a place for one document, and another one for its backups.
class DocumentFolder : public TestFolder {
public:
    explicit DocumentFolder(const std::u8string& name = u8"销售 2026.attain") : m_file{path() / name} { }

    const std::filesystem::path& file() const { return m_file; }
    const TestFolder& backups() const { return m_backups; }
    attain::FixedClock& clock() { return m_clock; }
    attain::DocumentOptions options() const { return {m_backups.path(), "王芳", &m_clock, m_migrations}; }
    /// Another program, with other migrations than ours.
    void setMigrations(std::span<const attain::EmbeddedText> migrations) { m_migrations = migrations; }

    attain::DocumentFile create() const { return orThrow(attain::DocumentFile::create(m_file, options())); }
    attain::Result<attain::DocumentFile> open(attain::OpenMode mode) const
    {
        return attain::DocumentFile::open(m_file, mode, options());
    }
    /// Of a document that lies nowhere any more.
    std::string bytesOfNewDocument() const
    {
        const TestFolder elsewhere;
        static_cast<void>(orThrow(attain::DocumentFile::create(elsewhere / "a.attain", options())));
        return read(elsewhere / "a.attain");
    }

private:
    std::filesystem::path m_file;
    TestFolder m_backups;
    attain::FixedClock m_clock{std::chrono::sys_days{std::chrono::year{2026} / 9 / 13} + std::chrono::hours{8}};
    std::span<const attain::EmbeddedText> m_migrations;
};
