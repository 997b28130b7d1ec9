#include "common/Notices.h"

#include "common/ErrorText.h"

void Notices::done(const QString& text)
{
    show({.tone = Tone::Good, .text = text, .details = {}, .actionText = {}, .action = {}});
}

void Notices::error(const attain::Error& error)
{
    if (error.code == attain::ErrorCode::Cancelled) {
        show({.tone = Tone::Neutral,
              .text = ErrorText::of(error).sentence(),
              .details = {},
              .actionText = {},
              .action = {}});
        return;
    }
    const ErrorText text = ErrorText::of(error);
    show({.tone = Tone::Bad, .text = text.sentence(), .details = text.details, .actionText = {}, .action = {}});
}
