#include "dividing/Capacity.h"

#include "support/Decimal.h"

namespace attain {

std::optional<CapacityAnswer> capacityOf(const CapacityQuestion& question)
{
    if (question.averageDeal <= 0 || question.winRate.scaled() <= 0 || question.dealsPerPerson.scaled() <= 0
        || question.target < 0 || question.people.scaled() < 0)
        return {};
    const auto won = ratioOf(question.target, question.averageDeal);
    if (!won)
        return {};
    CapacityAnswer answer;
    answer.dealsNeeded = *ratioOf(won->scaled(), question.winRate.scaled());
    answer.dealsPossible
        = Ratio::fromScaled(multiplyDivide(question.people.scaled(), question.dealsPerPerson.scaled(), Ratio::kScale));
    answer.gap = answer.dealsNeeded - answer.dealsPossible;
    answer.peopleNeeded = *ratioOf(answer.dealsNeeded.scaled(), question.dealsPerPerson.scaled());
    return answer;
}

} // namespace attain
