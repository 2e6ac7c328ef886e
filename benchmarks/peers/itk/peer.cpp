// One measurement of ITK, in a process of its own: peer STEP FILE NI NJ NK SI SJ SK.
#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>

#include "itkConnectedComponentImageFilter.h"
#include "itkImage.h"
#include "itkImageRegionConstIterator.h"
#include "itkSignedMaurerDistanceMapImageFilter.h"

using Mask = itk::Image<unsigned char, 3>;

static double cpu() {
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static double peakMb() {
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024.0;
}

int main(int count, char ** words) {
  if (count != 9) return 2;
  auto mask = Mask::New();
  Mask::SizeType size;
  Mask::SpacingType spacing;
  for (int axis = 0; axis < 3; axis++) {
    size[axis] = std::strtoul(words[3 + axis], nullptr, 10);
    spacing[axis] = std::strtod(words[6 + axis], nullptr);
  }
  mask->SetRegions(size);
  mask->SetSpacing(spacing);
  mask->Allocate();
  std::ifstream(words[2], std::ios::binary)
    .read(reinterpret_cast<char *>(mask->GetBufferPointer()), size[0] * size[1] * size[2]);
  if (std::strcmp(words[1], "distance") == 0) {
    // The signed distance to the border voxels, whose own distance is 0: about one voxel less than to the background.
    using Distance = itk::SignedMaurerDistanceMapImageFilter<Mask, itk::Image<float, 3>>;
    auto filter = Distance::New();
    filter->SetInput(mask);
    filter->SetUseImageSpacing(true);
    filter->SetSquaredDistance(false);
    filter->SetInsideIsPositive(true);
    const double before = cpu();
    filter->Update();
    const double spent = cpu() - before;
    const double peak = peakMb();
    double deepest = 0;
    for (itk::ImageRegionConstIterator<itk::Image<float, 3>> at(filter->GetOutput(), filter->GetOutput()->GetBufferedRegion());
         !at.IsAtEnd(); ++at)
      if (at.Get() > deepest) deepest = at.Get();
    std::printf("{\"cpuS\":%f,\"peakMb\":%f,\"figures\":{\"deepestMm\":%f}}\n", spent, peak, deepest);
    return 0;
  }
  using Components = itk::ConnectedComponentImageFilter<Mask, itk::Image<unsigned int, 3>>;
  auto filter = Components::New();
  filter->SetInput(mask);
  filter->FullyConnectedOn();
  const double before = cpu();
  filter->Update();
  const double spent = cpu() - before;
  std::printf("{\"cpuS\":%f,\"peakMb\":%f,\"figures\":{\"pieces\":%lu}}\n", spent, peakMb(),
              static_cast<unsigned long>(filter->GetObjectCount()));
  return 0;
}
