#pragma once

#include <sqlite3.h>

#include <cstring>

/// Lets the nth change that SQLite makes to its files fail: write, flush, truncate, delete, open for writing. Becomes
/// SQLite's default file layer while it lives; one at a time.
class FaultyFiles {
public:
    enum class After { WorksAgain, StaysBroken };

    FaultyFiles()
    {
        s_active = this;
        m_vfs = *m_real;
        m_vfs.zName = "faulty";
        m_vfs.szOsFile = static_cast<int>(sizeof(File)) + m_real->szOsFile;
        m_vfs.xOpen = &FaultyFiles::open;
        m_vfs.xDelete = [](sqlite3_vfs*, const char* name, int flush) {
            return s_active->fails() ? SQLITE_IOERR_DELETE : s_active->m_real->xDelete(s_active->m_real, name, flush);
        };
        sqlite3_vfs_register(&m_vfs, 1);
    }
    FaultyFiles(const FaultyFiles&) = delete;
    FaultyFiles& operator=(const FaultyFiles&) = delete;
    ~FaultyFiles()
    {
        sqlite3_vfs_register(m_real, 1);
        sqlite3_vfs_unregister(&m_vfs);
        s_active = nullptr;
    }

    /// The nth change from now on fails with this code; `after` tells what becomes of the later ones.
    void breakAt(int nth, int code, After after)
    {
        m_left = nth;
        m_code = code;
        m_after = after;
        m_broken = false;
    }
    void repair() { m_left = 0; }
    /// Whether the change to fail was reached.
    bool broke() const { return m_broken; }

private:
    struct File {
        sqlite3_file base;
        sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
    };

    bool fails()
    {
        if (m_left <= 0 || (--m_left > 0))
            return false;
        m_broken = true;
        m_left = m_after == After::StaysBroken ? 1 : 0;
        return true;
    }

    static sqlite3_file* real(sqlite3_file* file) { return reinterpret_cast<File*>(file)->real(); }

    static int open(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags)
    {
        file->pMethods = nullptr;
        if ((flags & SQLITE_OPEN_CREATE) != 0 && s_active->fails())
            return SQLITE_CANTOPEN;
        const int code = s_active->m_real->xOpen(s_active->m_real, name, real(file), flags, outFlags);
        if (code == SQLITE_OK)
            file->pMethods = methods();
        return code;
    }

    static const sqlite3_io_methods* methods()
    {
        static const sqlite3_io_methods table{
            1,
            [](sqlite3_file* f) { return real(f)->pMethods->xClose(real(f)); },
            [](sqlite3_file* f, void* to, int n, sqlite3_int64 at) {
                return real(f)->pMethods->xRead(real(f), to, n, at);
            },
            [](sqlite3_file* f, const void* from, int n, sqlite3_int64 at) {
                if (!s_active->fails())
                    return real(f)->pMethods->xWrite(real(f), from, n, at);
                // Half of it gets there, as when the power goes.
                static_cast<void>(real(f)->pMethods->xWrite(real(f), from, n / 2, at));
                return s_active->m_code;
            },
            [](sqlite3_file* f, sqlite3_int64 size) {
                return s_active->fails() ? SQLITE_IOERR_TRUNCATE : real(f)->pMethods->xTruncate(real(f), size);
            },
            [](sqlite3_file* f, int flags) {
                return s_active->fails() ? SQLITE_IOERR_FSYNC : real(f)->pMethods->xSync(real(f), flags);
            },
            [](sqlite3_file* f, sqlite3_int64* size) { return real(f)->pMethods->xFileSize(real(f), size); },
            [](sqlite3_file* f, int level) { return real(f)->pMethods->xLock(real(f), level); },
            [](sqlite3_file* f, int level) { return real(f)->pMethods->xUnlock(real(f), level); },
            [](sqlite3_file* f, int* reserved) { return real(f)->pMethods->xCheckReservedLock(real(f), reserved); },
            [](sqlite3_file* f, int op, void* arg) { return real(f)->pMethods->xFileControl(real(f), op, arg); },
            [](sqlite3_file* f) { return real(f)->pMethods->xSectorSize(real(f)); },
            [](sqlite3_file* f) { return real(f)->pMethods->xDeviceCharacteristics(real(f)); },
            nullptr,
            nullptr,
            nullptr,
            nullptr,
            nullptr,
            nullptr};
        return &table;
    }

    static inline FaultyFiles* s_active = nullptr;
    sqlite3_vfs* m_real = sqlite3_vfs_find(nullptr);
    sqlite3_vfs m_vfs{};
    int m_left = 0;
    int m_code = SQLITE_IOERR_WRITE;
    After m_after = After::WorksAgain;
    bool m_broken = false;
};
