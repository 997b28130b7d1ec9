#pragma once

#include "support/Error.h"

#include <QCoreApplication>
#include <QString>

/// The words for an error: what happened, what was not changed, what to do. Plain text, in the user's language.
struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
public:
    QString what;
    QString unchanged;
    QString advice;
    QString details; ///< code, values and technical text, to copy

    static ErrorText of(const attain::Error& error);
    /// what, unchanged and advice in one paragraph.
    QString sentence() const;

private:
    static QString whatOf(const attain::Error& error);
    static QString unchangedOf(attain::ErrorCode code);
    static QString adviceOf(attain::ErrorCode code);
};
